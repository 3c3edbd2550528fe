/// Makes a stranger's text harmless to look at.
enum VisibleText {
    /// The text on one line, with everything invisible spelled out as in Swift: `\u{1B}`, `\n`.
    ///
    /// Spelled out are control characters (terminal escape codes begin with one), line separators, format characters
    /// (right-to-left marks, zero-width ones), private and unassigned code points, and a combining mark at the start,
    /// which would sit on whatever is printed before it.
    static func of(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isVisible(scalar, first: result.isEmpty) {
                result.append(scalar)
            } else {
                result.append(contentsOf: spelled(scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    private static func isVisible(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        case .nonspacingMark, .spacingMark, .enclosingMark: !first
        default: true
        }
    }

    private static func spelled(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }
}
