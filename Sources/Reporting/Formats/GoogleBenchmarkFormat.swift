internal import Findings
internal import Foundation

/// The JSON of Google Benchmark, with a repetition for each process and its aggregates, in nanoseconds.
///
/// A repetition is the median of its process. The format has no place for a time that was not measured: where processor
/// time was not, `cpu_time` repeats `real_time`, and the context says so.
enum GoogleBenchmarkFormat {
    private struct File: Encodable {
        var context: Context
        var benchmarks: [Entry]
    }

    private struct Context: Encodable {
        var date: String
        var executable: String
        var num_cpus: Int
        var cpu: String
        var load_avg: [Double]
        var library_build_type: String
        var cpu_time: String
    }

    /// Keys are spelled as in the format.
    private struct Entry: Encodable {
        var name: String
        var run_name: String
        var run_type: String
        var aggregate_name: String?
        var repetitions: Int
        var repetition_index: Int?
        var threads: Int
        var iterations: Int
        var real_time: Double
        var cpu_time: Double
        var time_unit = "ns"
    }

    static func data(of report: Report) throws(FindingsError) -> Data {
        let series = try MeasuredSeries.all(in: report, for: "Google Benchmark")
        let isMeasured = series.contains { $0.processorSeconds != nil }
        return try JSONText.encode(
            File(
                context: Context(
                    date: VisibleText.of(report.date), executable: VisibleText.of(report.generator),
                    num_cpus: report.machine.cores, cpu: VisibleText.of(report.machine.processor),
                    load_avg: [report.machine.load], library_build_type: VisibleText.of(report.build),
                    cpu_time: isMeasured ? "of all threads" : "not measured, real_time stands in its place"),
                benchmarks: series.flatMap(entries)))
    }

    private static func entries(_ series: MeasuredSeries) -> [Entry] {
        let real = series.seconds.map(median)
        let counted = series.processorSeconds.map { $0.map(median) } ?? real
        let cpu = counted.count == real.count ? counted : real
        let repetitions = real.indices.map { index in
            entry(series, real[index], cpu[index], index: index, iterations: series.seconds[index].count)
        }
        let aggregates: [(String, ([Double]) -> Double)] = [
            ("mean", mean), ("median", median), ("stddev", deviation),
        ]
        return repetitions
            + aggregates.map { name, figure in
                var entry = Self.entry(series, figure(real), figure(cpu), index: nil, iterations: real.count)
                entry.name += "_\(name)"
                entry.run_type = "aggregate"
                entry.aggregate_name = name
                return entry
            }
    }

    private static func entry(
        _ series: MeasuredSeries, _ real: Double, _ cpu: Double, index: Int?, iterations: Int
    ) -> Entry {
        Entry(
            name: series.name, run_name: series.name, run_type: "iteration", repetitions: series.seconds.count,
            repetition_index: index, threads: series.threads, iterations: iterations, real_time: real * 1e9,
            cpu_time: cpu * 1e9)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// Of a sample; zero for a single value.
    private static func deviation(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let middle = mean(values)
        return (values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)).squareRoot()
    }
}
