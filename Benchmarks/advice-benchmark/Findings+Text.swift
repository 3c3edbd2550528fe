internal import BenchmarkReport
internal import Findings
internal import Foundation

/// For a terminal.
extension Findings {
    var paragraphs: [String?] { [table] }

    private var table: String? {
        guard !rows.isEmpty else { return nil }
        let header = [
            "Python", "program", "advice", "slow", "fast", "gained", "predicted", "error", "95 % interval", "",
        ]
        let lines = rows.map { row in
            [
                row.python, row.program.rawValue, row.advice?.rawValue ?? "none", seconds(row.slowSeconds),
                seconds(row.fastSeconds), seconds(row.gainedSeconds), seconds(row.predictedSeconds),
                percent(row.error), row.errorInterval.map(percent).joined(separator: "…"), row.program.summary,
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 3...8).description
    }

    private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }

    private func percent(_ share: Double) -> String { String(format: "%+.1f %%", 100 * share) }
}
