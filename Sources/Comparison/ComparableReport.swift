internal import Findings

/// A report of any kind as a comparison sees it.
struct ComparableReport {
    var kind: String
    var side: ComparisonReport.Side
    /// Figures of different versions of the method are not the same quantity.
    var methodVersion: Int
    var machine: MachineFacts
    var series: [ComparableSeries]

    init(_ report: Report, name: String) throws(ComparisonError) {
        switch report {
        case .dot(let report): self.init(report, name: name)
        case .ladder(let report): self.init(report, name: name)
        case .run(let report): self.init(report, name: name)
        case .time(let report): self.init(report, name: name)
        case .claims: throw .claims(name: name)
        }
    }

    private init(_ report: DotReport, name: String) {
        kind = DotReport.kind
        side = ComparisonReport.Side(
            name: name, generator: report.generator, date: report.date, complete: report.complete)
        methodVersion = report.method.version
        machine = report.environment.machine
        series = Self.series(
            report.results.map { result in
                ComparableSeries(
                    python: result.python, dtype: result.dtype, threads: result.threads,
                    figures: result.comparable(tierRefusal: report.refusal(of: result)))
            })
    }

    private init(_ report: LadderReport, name: String) {
        kind = LadderReport.kind
        side = ComparisonReport.Side(
            name: name, generator: report.generator, date: report.date, complete: report.complete)
        methodVersion = report.method.version
        machine = report.environment.machine
        series = Self.series(
            report.results.map { result in
                ComparableSeries(
                    python: result.python, dtype: result.dtype, threads: result.threads,
                    figures: result.comparable(runFailures: report.checks.filter { !$0.passed }))
            })
    }

    private init(_ report: RunReport, name: String) {
        kind = RunReport.kind
        side = ComparisonReport.Side(
            name: name, generator: report.generator, date: report.date, complete: report.complete)
        methodVersion = report.method.version
        machine = report.environment.machine
        series = []
    }

    /// Of one statement alone: times of two are no figures of the same.
    private init(_ report: TimeReport, name: String) {
        kind = TimeReport.kind
        side = ComparisonReport.Side(
            name: name, generator: report.generator, date: report.date, complete: report.complete)
        methodVersion = report.method.version
        machine = report.environment.machine
        let (setup, statement) = (report.statement.setup, report.statement.statement)
        series = [
            ComparableSeries(
                python: report.environment.pythons.first?.id ?? "",
                dtype: setup.isEmpty ? statement : "\(setup); \(statement)", threads: 1,
                figures: report.comparable)
        ]
    }

    /// Results that differ by their size alone belong together.
    private static func series(_ parts: [ComparableSeries]) -> [ComparableSeries] {
        var series: [ComparableSeries] = []
        for part in parts {
            if let index = series.firstIndex(where: { $0.python == part.python && $0.isLike(part) }) {
                series[index].figures += part.figures
            } else {
                series.append(part)
            }
        }
        for index in series.indices { series[index].figures.sort { $0.size < $1.size } }
        return series
    }

    var pythons: [String] { series.map(\.python).uniqued() }
    var quantities: [String] { series.flatMap { $0.figures.map(\.quantity) }.uniqued() }
}
