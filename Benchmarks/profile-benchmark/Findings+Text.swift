internal import BenchmarkReport
internal import Foundation

/// For a terminal.
extension Findings {
    var paragraphs: [String?] { [rowsText, countedText, linesText, meansText, agreementText, disturbedText] }

    private var rowsText: String? {
        guard !rows.isEmpty else { return nil }
        let header = [
            "Python", "workload", "native", "spread", "found", "points", "95 % interval", "own run", "slowdown",
            "95 % interval", "of CPU", "",
        ]
        let lines = rows.map { row in
            [
                row.python, row.workload.rawValue, percent(row.truth), number(row.truthSpread, "%.2f"),
                percent(row.found), points(row.error),
                row.errorInterval.map(points).joined(separator: "…"), points(row.ownError),
                number(row.slowdown, "%.3f"),
                row.slowdownInterval.map { number($0, "%.3f") }.joined(separator: "…"),
                number(row.processorSlowdown, "%.3f"), row.workload.summary,
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 2...10).description
    }

    private var linesText: String? {
        let rows = rows.flatMap { row in row.lines.map { (row, $0) } }
        guard !rows.isEmpty else { return nil }
        let header = ["Python", "workload", "line", "share", "own", "total", "points"]
        let lines = rows.map { row, line in
            [
                row.python, row.workload.rawValue, "\(line.line)", percent(line.truth), percent(line.own),
                percent(line.total), points(line.error),
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 2...6).description
    }

    private var meansText: String? {
        guard !means.isEmpty else { return nil }
        let header = ["Python", "mean error", "worst", "own run", "worst", "mean slowdown", "worst"]
        let lines = means.map { mean in
            [
                mean.python, number(mean.error, "%.2f"), number(mean.worstError, "%.2f"),
                number(mean.ownError, "%.2f"), number(mean.worstOwnError, "%.2f"), number(mean.slowdown, "%.3f"),
                number(mean.worstSlowdown, "%.3f"),
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 1...6).description
    }

    private var agreementText: String? {
        guard agreement.cells > 0 else { return nil }
        return "Of \(agreement.cells) shares of two profiles of one program, \(agreement.agreeing) agree within their "
            + "intervals."
    }

    private var disturbedText: String? {
        let rows = rows.filter { $0.disturbedPairs > 0 }
        guard !rows.isEmpty else { return nil }
        let names = rows.map { "\($0.workload.rawValue) in \($0.python) (\($0.disturbedPairs))" }
        return "Other programs took more than \(percent(Trial.tolerance)) of these pairs of runs: "
            + names.joined(separator: ", ")
    }

    private func percent(_ share: Double) -> String { number(100 * share, "%.2f %%") }

    private func points(_ value: Double) -> String { number(value, "%+.2f") }

    private func number(_ value: Double, _ format: String) -> String { String(format: format, value) }
}
