/// Escapes text so that Markdown shows it letter by letter.
enum MarkdownText {
    /// On one line. Works on code points: a combining mark would hide a bar from a look at characters.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "@": result.append(contentsOf: "&#64;".unicodeScalars)
            case _ where special.contains(scalar): result.append(contentsOf: ["\\", scalar])
            default: result.append(scalar)
            }
        }
        return withHarmlessStart(String(result))
    }

    private static let special: Set<Unicode.Scalar> = ["\\", "|", "`", "*", "_", "[", "]", "~", "$"]

    /// A line's first characters may make it a heading, a list or a rule.
    private static func withHarmlessStart(_ text: String) -> String {
        if let first = text.unicodeScalars.first, ["#", "+", "-", "="].contains(first) { return "\\" + text }
        let rest = text.drop { $0.isASCII && $0.isNumber }
        guard rest.startIndex > text.startIndex, rest.first == "." || rest.first == ")" else { return text }
        let isItem = rest.dropFirst().first == " " || rest.dropFirst().isEmpty
        return isItem ? text[..<rest.startIndex] + "\\" + rest : text
    }
}
