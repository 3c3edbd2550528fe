package import Findings

/// Lays out a comparison: its outcome first, then every ratio, then what is behind those that matter.
package struct ComparisonDocument {
    let report: ComparisonReport
    let detail: Detail

    package init(_ report: ComparisonReport, detail: Detail) {
        self.report = report
        self.detail = detail
    }

    package var document: Document {
        var document = Document()
        if let run = report.run {
            (head + [.paragraph(outcome(run))] + shares(run) + undecided(run) + [.paragraph(Self.legendOfRuns)])
                .forEach { document.append($0) }
            return document
        }
        (head + [.paragraph(outcome)] + series.flatMap(sections) + undecided + missing + legend)
            .forEach { document.append($0) }
        return document
    }

    /// Figures of one Python with one dtype and number of threads.
    struct Series: Hashable {
        var python: String
        var dtype: String
        var threads: Int

        init(_ figure: ComparedFigure) {
            python = figure.python
            dtype = figure.dtype
            threads = figure.threads
        }
    }

    /// In the order of first appearance.
    private var series: [Series] { unique(report.figures.map(Series.init)) }

    private func sections(_ series: Series) -> [Document.Block] {
        let figures = report.figures.filter { Series($0) == series }
        let means = report.means.filter { Series($0) == series }
        let place = "\(series.python), \(series.dtype), \(Words.threads(series.threads))"
        let shown = (figures + means).filter { detail == .full || $0.verdict == .slower || $0.verdict == .faster }
        let ratios: [Document.Block] = [
            .heading("Time of the new report over the old one's, by N: \(place)"), .table(ratios(figures, means)),
        ]
        guard !shown.isEmpty else { return ratios }
        return ratios + [
            .heading(detail == .full ? "Each of them with its interval" : "What differs by more than noise"),
            .table(intervals(shown)),
        ]
    }

    private var head: [Document.Block] {
        let incomplete = [("old", report.old), ("new", report.new)].filter { !$0.1.complete }.map {
            "the \($0.0) report's run was stopped early"
        }
        let warnings = report.unlike.map { "compared all the same, although unlike: \($0)" } + incomplete
        let sides = [("old", report.old), ("new", report.new)].map { "\($0): \($1.name), \($1.generator), \($1.date)" }
        return [.title("Two reports compared")] + (warnings.isEmpty ? [] : [.warnings(warnings)]) + [.list(sides)]
    }

    private var outcome: String {
        let counts = [
            (ComparedFigure.Verdict.slower, "slower"), (.faster, "faster"), (.withinNoise, "within noise"),
            (.undecided, "undecided"),
        ].map { verdict, word in "\(Format.count(report.figures.count { $0.verdict == verdict })) \(word)" }
        let summary =
            "Of \(Words.counted(report.figures.count, "figure", "figures")): \(counts.joined(separator: ", "))."
        guard let limit = report.limit else { return summary }
        let regressions = report.regressions
        guard !regressions.isEmpty else { return "\(summary) None is slower by more than \(Format.threshold(limit))." }
        let named = regressions.prefix(Self.namedRegressions).map(words).joined(separator: "; ")
        let more = regressions.count > Self.namedRegressions ? "; and more" : ""
        return "\(summary) Slower by more than \(Format.threshold(limit)): \(named)\(more)."
    }

    /// So many fit into a sentence; the tables have them all.
    private static let namedRegressions = 5

    private func words(_ figure: ComparedFigure) -> String {
        "\(figure.quantity) \(figure.size.map { "at N = \($0)" } ?? "over all sizes") "
            + (figure.ratio.map { Format.ratio($0) } ?? Format.nothing)
    }

    private var undecided: [Document.Block] {
        let figures = report.figures.filter { $0.verdict == .undecided }
        guard !figures.isEmpty else { return [] }
        let reasons = unique(figures.map { $0.reason ?? Format.nothing }).map { reason in
            let named = figures.filter { ($0.reason ?? Format.nothing) == reason }.map { figure in
                "\(figure.quantity)\(figure.size.map { " at \($0)" } ?? "")"
            }
            return "\(reason): \(named.joined(separator: ", "))"
        }
        return [.heading("Undecided"), .list(reasons)]
    }

    private var missing: [Document.Block] {
        report.missing.isEmpty ? [] : [.heading("Not in both reports"), .list(report.missing)]
    }

    private var legend: [Document.Block] {
        [
            .paragraph(
                "\(Self.slowerMark) slower, \(Self.fasterMark) faster: the 95 % interval of the ratio leaves out 1, and "
                    + "the ratio lies beyond the A/A floor, by which identical code differed in either report (in a "
                    + "ladder, two processes of one rung). = within noise, \(Self.undecidedMark) undecided. Tiers are "
                    + "compared as the clock gave them, probes included. One of 20 true equals leaves out 1 by chance.")
        ]
    }

    func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}

extension ComparisonReport {
    /// The comparison as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(ComparisonDocument(self, detail: .brief).document)
    }

    /// The comparison as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(ComparisonDocument(self, detail: .full).document)
    }
}
