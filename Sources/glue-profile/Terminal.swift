internal import Foundation

/// What the program knows of the terminals that it writes to.
enum Terminal {
    /// Makes the three standard streams safe to use, before anything else is opened.
    ///
    /// A closed one would be taken by the next pipe or file, which progress lines would then be written into. And a
    /// reader that has gone must be an error of the write, not the end of the process: a worker that died is such a reader.
    static func prepareStreams() {
        signal(SIGPIPE, SIG_IGN)
        let closed = (Int32(0)...2).filter { fcntl($0, F_GETFD) == -1 }
        guard !closed.isEmpty, let null = FileHandle(forReadingAtPath: "/dev/null") else { return }
        // Read-only: writing to a closed output stays an error. The handle itself may have taken one of the three numbers.
        let other = fcntl(null.fileDescriptor, F_DUPFD, 3)
        try? null.close()
        for descriptor in closed { dup2(other, descriptor) }
        close(other)
    }

    /// Writes to standard error; nobody is left to be told if that fails.
    static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

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
        return String(
            String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
