/// Python source in a Swift program, and the place that Python is told it has.
package struct Snippet {
    package let source: String
    /// What tracebacks call the file.
    package let file: String
    /// The number of the source's first line there.
    package let firstLine: Int
    let site: CallSite?

    /// Source that has a file of its own, real or not.
    init(_ source: String, file: String) {
        self.source = source
        self.file = file
        firstLine = 1
        site = nil
    }

    /// Source that was run before.
    init(_ source: String, file: String, firstLine: Int) {
        self.source = source
        self.file = file
        self.firstLine = firstLine
        site = nil
    }

    /// Source that stands in the Swift program itself: in the line of the call, or, where it has several lines, below the
    /// `"""` in that line.
    init(_ source: String, at site: CallSite) {
        self.source = source
        file = "\(site.file)"
        // Callers may pass on any line.
        let line = min(max(site.line, 1), Self.lastLine)
        firstLine = source.utf8.contains(UInt8(ascii: "\n")) ? line + 1 : line
        self.site = site
    }

    /// Behind it no Swift file has lines, and the source would be padded without end.
    private static let lastLine = 1_000_000

    /// The source as Python compiles it: behind so many empty lines that Python counts its lines as Swift does.
    var padded: String { firstLine == 1 ? source : String(repeating: "\n", count: firstLine - 1) + source }
}
