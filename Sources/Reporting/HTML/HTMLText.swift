/// Escapes text so that a browser shows it letter by letter.
enum HTMLText {
    /// On one line, for contents of elements and for attributes in double quotes.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        // Code points, not characters: a combining mark would hide a bracket.
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
