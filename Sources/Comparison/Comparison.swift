package import Findings

/// Compares two reports of one kind: which figures differ by more than noise.
package enum Comparison {
    /// How two reports are compared.
    package struct Options: Sendable {
        /// Slower by more than this share is a regression; nil where nothing is to fail.
        package var limit: Double?
        /// These quantities alone; all where it is empty.
        package var only: [String]
        /// Whether unlike methods, machines, dtypes and numbers of threads are let pass.
        package var force: Bool

        package init(limit: Double? = nil, only: [String] = [], force: Bool = false) {
            self.limit = limit
            self.only = only
            self.force = force
        }
    }

    /// A report, and the name of its file.
    package typealias Input = (name: String, report: Report)

    /// Costs some milliseconds for each figure, most of it resampling.
    package static func report(
        old: Input, new: Input, options: Options, generator: String
    ) throws(ComparisonError) -> ComparisonReport {
        let before = try ComparableReport(old.report, name: old.name)
        let after = try ComparableReport(new.report, name: new.name)
        guard before.kind == after.kind else { throw .kinds(before.kind, after.kind) }
        let pairs = SeriesPairs(before, after)
        let unlike = (Difference.all(before, after) + programs(old.report, new.report) + pairs.unlike).uniqued()
        guard unlike.isEmpty || options.force else { throw .unlike(unlike) }
        if case (.run(let before), .run(let after)) = (old.report, new.report) {
            return try RunComparison(before, after, old.name, new.name).report(options, generator, unlike: unlike)
        }
        try check(options.only, before, after)
        var comparison = ComparisonReport(
            generator: generator, old: before.side, new: after.side, unlike: unlike, missing: pairs.missing,
            limit: options.limit, figures: [], means: [])
        for pair in pairs.pairs { add(pair.old, pair.new, only: options.only, to: &comparison) }
        guard !comparison.figures.isEmpty else { throw .nothingInCommon }
        return comparison
    }

    /// A run of another program is another thing, wherever it lies.
    private static func programs(_ old: Report, _ new: Report) -> [String] {
        guard case (.run(let old), .run(let new)) = (old, new) else { return [] }
        return Difference.of("program", old.program.call, new.program.call)
    }

    private static func check(
        _ only: [String], _ old: ComparableReport, _ new: ComparableReport
    ) throws(ComparisonError) {
        let known = old.quantities.filter(Set(new.quantities).contains)
        let unknown = only.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw .unknown(unknown, known: known) }
    }

    private static func add(
        _ old: ComparableSeries, _ new: ComparableSeries, only: [String], to comparison: inout ComparisonReport
    ) {
        let wanted = new.figures.filter { only.isEmpty || only.contains($0.quantity) }
        let pairs = wanted.compactMap { figure in
            old.figure(figure.size, figure.quantity).map { (old: $0, new: figure) }
        }
        comparison.figures += pairs.map { ComparedFigure($0.old, $0.new, in: new) }
        comparison.missing += missing(old, new, only)
        for quantity in pairs.map(\.new.quantity).uniqued() {
            let own = pairs.filter { $0.new.quantity == quantity }
            if let mean = ComparedFigure(meanOf: own, quantity: quantity, in: new) { comparison.means.append(mean) }
        }
    }

    /// Whole sizes in one line, else the quantity too.
    private static func missing(_ old: ComparableSeries, _ new: ComparableSeries, _ only: [String]) -> [String] {
        [(old, new, "old"), (new, old, "new")].flatMap { one, other, side in
            let sizes = Set(other.figures.map(\.size))
            let lone = one.figures.filter { only.isEmpty || only.contains($0.quantity) }.filter {
                other.figure($0.size, $0.quantity) == nil
            }
            return lone.map { sizes.contains($0.size) ? "N = \($0.size), \($0.quantity)" : "N = \($0.size)" }
                .uniqued().map { "\($0) is in the \(side) report only" }
        }
    }
}
