internal import BenchmarkReport
internal import Foundation

/// The findings for a terminal.
struct FindingsText: CustomStringConvertible {
    let findings: Findings

    var description: String {
        [head, rows, means].joined(separator: "\n\n")
    }

    private var head: String {
        let blas = findings.blas
        let library = [blas.version ?? blas.family, blas.core.map { "\($0) kernels" }].compactMap { $0 }
        let peaks = findings.peakGflops.sorted { $0.key > $1.key }.map { dtype, peak in
            let figures = String(
                format: "%.1f GFLOPS on one core, %.1f on %d; %.2f GHz, %.2f operations a cycle", peak.oneCore,
                peak.allCores, peak.cores, peak.gigahertz, peak.operationsPerCycle)
            return "Peak \(dtype): \(figures)" + (peak.refusal.map { "\n  NOT TO BE BELIEVED: \($0)" } ?? "")
        }
        return """
            Python \(findings.python), NumPy \(findings.numpy)
            BLAS: \(library.joined(separator: ", ")) (\(blas.path))
            Swift: \(findings.instructionSet)
            \(peaks.joined(separator: "\n"))
            """
    }

    private var rows: String {
        let header = ["dtype", "threads", "size", "Swift", "BLAS", "ratio", "95 % interval", "of peak"]
        let lines = findings.rows.map { row in
            [
                row.dtype, "\(row.threads)", row.shape.description, number(row.swiftGflops, "%.2f"),
                number(row.blasGflops, "%.2f"), number(row.ratio, "%.3f"), interval(row.ci95),
                row.peakShare.map { number(100 * $0, "%.1f %%") } ?? "-",
            ]
        }
        return "\(AlignedText(header: header, lines: lines, figures: 1...7))"
    }

    private var means: String {
        let header = ["group", "dtype", "threads", "geometric mean", "95 % interval", "smallest"]
        let lines = findings.means.map { mean in
            [
                mean.group.rawValue, mean.dtype, "\(mean.threads)", number(mean.geometricMean, "%.3f"),
                interval(mean.ci95), number(mean.smallestRatio, "%.3f"),
            ]
        }
        return "\(AlignedText(header: header, lines: lines, figures: 2...5))"
    }

    private func interval(_ ends: [Double]) -> String { ends.map { number($0, "%.3f") }.joined(separator: "…") }

    private func number(_ value: Double, _ format: String) -> String { String(format: format, value) }
}
