internal import Findings

/// The raw times of one thing that was measured many times, as benchmark tools keep them.
struct MeasuredSeries {
    var name: String
    /// In seconds, by process.
    var seconds: [[Double]]
    /// Processor time beside them; nil where it was not measured.
    var processorSeconds: [[Double]]?
    var threads: Int

    /// The whole calls, tiers and native arms of np.dot, the rungs of a ladder, or a statement; of claims, what they rest on. Those
    /// without samples, or with one that is not above zero, are left out: no tool takes them. Refuses a run: tools that
    /// compare means would take its one time for a sample of many.
    static func all(in report: Report, for format: String) throws(FindingsError) -> [MeasuredSeries] {
        distinct(try kept(in: report, for: format).filter(\.isUsable))
    }

    private static func kept(in report: Report, for format: String) throws(FindingsError) -> [MeasuredSeries] {
        switch report {
        case .dot(let report): return report.results.flatMap { all(in: $0, of: report) }
        case .ladder(let report): return report.results.flatMap { all(in: $0, of: report) }
        case .claims(let report):
            var series: [MeasuredSeries] = []
            for report in report.evidence { series += try kept(in: report, for: format) }
            return series
        case .time(let report): return [whole(report)]
        case .run:
            throw .nothingFor(
                format: format,
                reason: "a profile is of a single run, of whose spread nothing is known; compare takes two of them")
        }
    }

    /// Executions as timeit times them, the loop's turn included.
    private static func whole(_ report: TimeReport) -> MeasuredSeries {
        MeasuredSeries(
            name: VisibleText.of(report.statement.statement),
            seconds: report.samples.statement.map { $0.map { $0 / 1e9 } }.filter { !$0.isEmpty }, threads: 1)
    }

    private static func all(in result: DotResult, of report: DotReport) -> [MeasuredSeries] {
        let name = BenchmarkName.of(result, in: report)
        let arms = [("absent", name), ("same-blas", "\(name): same-blas"), ("swift", "\(name): swift")].map {
            ($1, result.samples?.arms[$0])
        }
        let tiers = Tier.Name.allCases.map { tier in
            ("\(name): \(tier.rawValue)", result.samples?.tiers[tier.rawValue])
        }
        return (arms + tiers).compactMap { name, samples in
            samples.map { samples in
                MeasuredSeries(
                    name: name, seconds: samples.map { $0.map { $0 / 1e9 } }.filter { !$0.isEmpty },
                    threads: result.threads)
            }
        }
    }

    private static func all(in result: LadderResult, of report: LadderReport) -> [MeasuredSeries] {
        result.rungs.compactMap { rung in
            guard let measurement = rung.measurement else { return nil }
            let samples = measurement.samples
            // Rows are as good a sample of a product as anything, but a product is what the name says.
            let scale = samples.unit == .row ? Double(result.size) : 1
            let counted = { (times: [[Double]]) in
                times.map { $0.dropFirst(max(0, samples.warmUp)).map { $0 * scale } }.filter { !$0.isEmpty }
            }
            return MeasuredSeries(
                name: BenchmarkName.of(rung, threads: measurement.threads, in: result, of: report),
                seconds: counted(samples.wallSeconds), processorSeconds: counted(samples.processorSeconds),
                threads: measurement.threads)
        }
    }

    private var isUsable: Bool {
        !seconds.isEmpty && seconds.allSatisfy { $0.allSatisfy { $0 > 0 && $0.isFinite } }
    }

    /// Tools refuse a name that comes twice.
    private static func distinct(_ series: [MeasuredSeries]) -> [MeasuredSeries] {
        var seen: [String: Int] = [:]
        return series.map { one in
            var one = one
            seen[one.name, default: 0] += 1
            if let count = seen[one.name], count > 1 { one.name += " (\(count))" }
            return one
        }
    }
}
