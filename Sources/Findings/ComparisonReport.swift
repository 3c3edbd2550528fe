/// Everything one `glue-profile compare` found: two reports, figure by figure.
package struct ComparisonReport: ReportFile {
    package static let kind = "comparison"

    package var schema = Schema.current
    package var kind = ComparisonReport.kind
    /// The program that compared, e.g. `glue-profile 0.1.0`.
    package var generator: String
    package var old: Side
    package var new: Side
    /// What is unlike between the two, and was let pass on request. Empty where like is compared with like.
    package var unlike: [String]
    /// Sizes, rungs or Pythons that only one of the two has.
    package var missing: [String]
    /// A figure that is slower by more than this share is a regression, and so is glue that took more of the wall time by
    /// so much; nil where nothing was to fail.
    package var limit: Double?
    /// By Python, size and quantity.
    package var figures: [ComparedFigure]
    /// Each quantity over all sizes, as a geometric mean.
    package var means: [ComparedFigure]
    /// Two runs of a program, which have shares in the place of figures; nil for reports of other kinds.
    package var run: ComparedRun?

    /// One of the two reports.
    package struct Side: Codable, Equatable, Sendable {
        package var name: String
        package var generator: String
        package var date: String
        /// False where its run was interrupted.
        package var complete: Bool

        package init(name: String, generator: String, date: String, complete: Bool) {
            self.name = name
            self.generator = generator
            self.date = date
            self.complete = complete
        }
    }

    package init(
        generator: String, old: Side, new: Side, unlike: [String], missing: [String], limit: Double?,
        figures: [ComparedFigure], means: [ComparedFigure], run: ComparedRun? = nil
    ) {
        self.generator = generator
        self.old = old
        self.new = new
        self.unlike = unlike
        self.missing = missing
        self.limit = limit
        self.figures = figures
        self.means = means
        self.run = run
    }

    /// Whether the new report is worse than the limit allows.
    package var fails: Bool { !regressions.isEmpty || risenGlue != nil }

    /// Glue's share, where it rose beyond noise and by more than the limit; nil where there is no limit.
    package var risenGlue: ComparedShare? {
        guard let limit else { return nil }
        return run?.shares.first {
            $0.kind == .glue && $0.verdict == .more && $0.difference.median > limit
        }
    }

    /// What is slower beyond noise and beyond the limit; empty where there is no limit.
    package var regressions: [ComparedFigure] {
        guard let limit else { return [] }
        return (means + figures).filter { figure in
            figure.verdict == .slower && figure.ratio.map { $0.median > 1 + limit } ?? false
        }
    }
}
