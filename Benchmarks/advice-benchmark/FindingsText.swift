internal import BenchmarkReport
internal import Findings
internal import Foundation

/// The findings for a terminal.
struct FindingsText: CustomStringConvertible {
    let findings: Findings

    var description: String {
        [head, rows, left].compactMap { $0 }.joined(separator: "\n\n")
    }

    private var head: String {
        String(
            format: "%@; load average %.1f before, %.1f after", findings.profiler, findings.loadBefore,
            findings.loadAfter)
    }

    private var rows: String? {
        guard !findings.rows.isEmpty else { return nil }
        let header = [
            "Python", "program", "advice", "slow", "fast", "gained", "predicted", "error", "95 % interval", "",
        ]
        let lines = findings.rows.map { row in
            [
                row.python, row.program.rawValue, row.advice?.rawValue ?? "none", seconds(row.slowSeconds),
                seconds(row.fastSeconds), seconds(row.gainedSeconds), seconds(row.predictedSeconds),
                percent(row.error), row.errorInterval.map(percent).joined(separator: "…"), row.program.summary,
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 3...8).description
    }

    private var left: String? {
        guard !findings.left.isEmpty else { return nil }
        return findings.left.map { left in
            "Not measured: Python \(left.python), \(left.program ?? "all programs"): \(left.reason)"
        }.joined(separator: "\n")
    }

    private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }

    private func percent(_ share: Double) -> String { String(format: "%+.1f %%", 100 * share) }
}
