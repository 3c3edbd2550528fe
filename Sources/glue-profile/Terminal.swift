internal import Foundation

/// What the program knows of the terminals that it writes to.
enum Terminal {
    /// Whether standard output takes colours: a terminal, and nobody has said no (no-color.org).
    static var takesColour: Bool { isatty(STDOUT_FILENO) == 1 && !isPlain }

    /// Whether standard error is a terminal on which a line may be drawn over.
    static var redrawsErrors: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

    private static var isPlain: Bool { !(environment["NO_COLOR"] ?? "").isEmpty || isDumb }
    private static var isDumb: Bool { environment["TERM"] == "dumb" }
    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// A message on one line, with nothing in it that a terminal would obey.
    static func oneLine(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
