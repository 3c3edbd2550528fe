/// Escapes text for an XML attribute or element.
enum XMLText {
    /// As in HTML, and without the noncharacters that XML 1.0 cannot hold at all (section 2.2): no general category tells
    /// them from others.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in HTMLText.escaped(text).unicodeScalars {
            result.append(["\u{FFFE}", "\u{FFFF}"].contains(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}
