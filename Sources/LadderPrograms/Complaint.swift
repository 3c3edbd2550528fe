/// What a program said on its standard error, cut down to what fits a message.
enum Complaint {
    /// Of one line in a message.
    private static let longestLine = 200

    /// The last line that says something: a traceback's, a panic's, an assertion's. Nil if there is none.
    static func last(in errors: String) -> String? { lines(errors).last.map(visible) }

    /// The first line that speaks of an error, since compilers end with advice and counts; else the last.
    static func first(in errors: String) -> String? {
        let lines = lines(errors)
        return (lines.first { $0.lowercased().contains("error") } ?? lines.last).map(visible)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// The line without what would move a terminal's cursor or turn the direction of its text.
    static func visible(_ line: Substring) -> String {
        let scalars = line.unicodeScalars.prefix(longestLine).map { isVisible($0) ? $0 : "\u{FFFD}" }
        return String(String.UnicodeScalarView(scalars)).trimmingSpaces
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
