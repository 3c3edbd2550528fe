internal import Findings
internal import Foundation

/// The JSON of pyperf, which `python -m pyperf stats` and `compare_to` read: one benchmark a series, one run a process,
/// one value a block, in seconds.
///
/// Written after pyperf 2.10's reader: values above zero, names that come once, and metadata without empty texts.
enum PyperfFormat {
    private struct Suite: Encodable {
        var version = "1.0"
        var metadata: [String: Metadata]
        var benchmarks: [Benchmark]
    }

    private struct Benchmark: Encodable {
        var metadata: [String: Metadata]
        var runs: [Run]
    }

    private struct Run: Encodable {
        var values: [Double]
    }

    /// A text or a count.
    private enum Metadata: Encodable {
        case text(String)
        case count(Int)

        func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            switch self {
            case .text(let text): try value.encode(text)
            case .count(let count): try value.encode(count)
            }
        }
    }

    static func data(of report: Report) throws(FindingsError) -> Data {
        let benchmarks = try MeasuredSeries.all(in: report, for: "pyperf").map { series in
            Benchmark(
                metadata: ["name": .text(series.name), "unit": .text("second")],
                runs: series.seconds.map(Run.init))
        }
        // pyperf takes no file without a benchmark.
        guard !benchmarks.isEmpty else {
            throw .nothingFor(format: "pyperf", reason: "the report holds no raw samples")
        }
        return try JSONText.encode(Suite(metadata: metadata(report), benchmarks: benchmarks))
    }

    /// By pyperf's own names where it has one.
    private static func metadata(_ report: Report) -> [String: Metadata] {
        var texts = [
            "cpu_model_name": report.machine.processor, "glue_profile": report.generator,
            "platform": "\(report.machine.operatingSystem), \(report.machine.kernel)",
        ]
        if let date = date(report.date) { texts["date"] = date }
        if report.pythons.count == 1 {
            texts["python_version"] = report.pythons[0].version
            texts["python_executable"] = report.pythons[0].executable
            texts["numpy_version"] = report.pythons[0].numpy?.version
        }
        let shown = texts.mapValues { VisibleText.of($0).trimmingCharacters(in: .whitespaces) }
        return shown.filter { !$0.value.isEmpty }.mapValues(Metadata.text)
            .merging(["cpu_count": .count(report.machine.cores)]) { $1 }
    }

    /// As Python 3.10's `datetime.fromisoformat` takes it; nil for anything else than a report's own form.
    private static func date(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z/),
            (try? Date(text, strategy: .iso8601)) != nil
        else { return nil }
        return "\(match.1) \(match.2)"
    }
}
