internal import Foundation
internal import Reporting

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

    /// The same for standard error.
    static var errorsTakeColour: Bool { isatty(STDERR_FILENO) == 1 && !isPlain }

    /// Whether standard error is a terminal on which a line may be drawn over.
    static var redrawsErrors: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

    /// Whether this program is the one in the foreground of standard error's terminal: another one, a shell, has its own
    /// line there. A terminal that controls nobody has no foreground.
    static var ownsErrors: Bool {
        let foreground = tcgetpgrp(STDERR_FILENO)
        return foreground == -1 || foreground == getpgrp()
    }

    /// What standard error's terminal can show at this moment: it may have been resized.
    static var progressStyle: ProgressBar.Style {
        ProgressBar.Style(columns: errorColumns, blocks: isUTF8, colour: !isPlain)
    }

    private static var errorColumns: Int {
        var size = winsize()
        // SAFETY: TIOCGWINSZ fills in one winsize, which lives until the call has returned.
        let status = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
        return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : usualColumns
    }

    /// Of a terminal that does not tell, such as a serial line.
    private static let usualColumns = 80

    /// By the variable that decides on characters. Source: POSIX.1-2024, Base Definitions, 8.2.
    private static var isUTF8: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
    }

    private static var isPlain: Bool { !(environment["NO_COLOR"] ?? "").isEmpty || isDumb }
    /// A terminal without a name is taken for one that can do nothing.
    private static var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }
    private static let environment = ProcessInfo.processInfo.environment

    /// A message on one line, with nothing in it that a terminal would obey.
    static func oneLine(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
        return String(
            String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
