/// Reports of one kind beside each other; a single one is left as it is.
struct JoinedReports<Content: JoinableReport> {
    /// A report with the name of the file that it was read from.
    struct Part: Sendable {
        var name: String
        var report: Content
    }

    /// Where there are several, with Pythons that cannot be taken for those of another.
    let parts: [Part]
    /// All results as if of one report. Its environment is the first one's: nothing but tables and pictures of results
    /// may be made of it.
    let whole: Content

    /// Whether the page has another file as well, of whatever kind.
    private let isAmongOthers: Bool

    /// Nil without a part.
    ///
    /// - Parameter fileCount: of the page, reports of other kinds included.
    init?(_ parts: [Part], fileCount: Int) {
        isAmongOthers = fileCount > 1
        let distinct = parts.count > 1 ? parts.enumerated().map { Self.distinct($0.element, $0.offset) } : parts
        guard var whole = distinct.first?.report else { return nil }
        distinct.dropFirst().forEach { whole.add($0.report) }
        self.parts = distinct
        self.whole = whole
    }

    private static func distinct(_ part: Part, _ index: Int) -> Part {
        var part = part
        part.report.renamePythons { "\(part.name) (\(index + 1)): \($0)" }
        return part
    }

    /// The file that speaks of a Python; nil where there is only one.
    func file(of python: String) -> String? {
        parts.count > 1 ? parts.first { $0.report.pythonIDs.contains(python) }?.name : nil
    }

    /// The blocks of each part, under its name where there are several.
    func underNames(_ blocks: (Content) -> [Document.Block]) -> [Document.Block] {
        parts.flatMap { part -> [Document.Block] in
            let own = blocks(part.report)
            return parts.count > 1 && !own.isEmpty ? [.heading(part.name)] + own : own
        }
    }

    /// The sentences of each part, with its name where there are several files.
    func named(_ sentences: (Content) -> [String]) -> [String] {
        parts.flatMap { part in
            sentences(part.report).map { isAmongOthers ? "\(part.name): \($0)" : $0 }
        }
    }
}
