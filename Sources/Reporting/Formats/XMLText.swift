/// Escapes text for an XML attribute or element.
enum XMLText {
    /// On one line, and without the control characters that XML 1.0 cannot hold at all (section 2.2).
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            // Noncharacters, which no general category tells from others.
            case "\u{FFFE}", "\u{FFFF}": result.append(contentsOf: "\u{FFFD}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
