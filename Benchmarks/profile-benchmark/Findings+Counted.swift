internal import BenchmarkReport
internal import Foundation

/// What counting calls gave.
extension Findings {
    var countedText: String? {
        guard !counted.isEmpty else { return nil }
        let header = ["Python", "workload", "calls", "counted", "native", "by stubs", "points", "slowdown"]
        let lines = counted.map { row in
            [
                row.python, row.workload.rawValue, "\(row.knownCalls)", "\(row.foundCalls)",
                String(format: "%.2f %%", 100 * row.truth), String(format: "%.2f %%", 100 * row.found),
                String(format: "%+.2f", row.error), String(format: "%.3f", row.slowdown),
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 2...7).description
    }
}
