internal import BenchmarkReport
internal import Foundation

/// What counting calls gave.
extension FindingsText {
    var counted: String? {
        guard !findings.counted.isEmpty else { return nil }
        let header = ["Python", "workload", "calls", "counted", "native", "by stubs", "points", "slowdown"]
        let lines = findings.counted.map { row in
            [
                row.python, row.workload.rawValue, "\(row.knownCalls)", "\(row.foundCalls)",
                String(format: "%.2f %%", 100 * row.truth), String(format: "%.2f %%", 100 * row.found),
                String(format: "%+.2f", row.error), String(format: "%.3f", row.slowdown),
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 2...7).description
    }
}
