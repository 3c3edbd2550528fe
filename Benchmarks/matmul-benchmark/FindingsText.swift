internal import BenchmarkReport
internal import Foundation

/// The findings for a terminal.
struct FindingsText: CustomStringConvertible {
    let findings: Findings

    var description: String {
        [head, rows, means, small, disturbance].compactMap { $0 }.joined(separator: "\n\n")
    }

    private var head: String {
        let blas = findings.blas
        let library = [blas.version ?? blas.family, blas.core.map { "\($0) kernels" }].compactMap { $0 }
        return """
            Python \(findings.python), NumPy \(findings.numpy)
            BLAS: \(library.joined(separator: ", ")) (\(blas.path))
            Swift: \(findings.instructionSet)
            \(findings.peakGflops.sorted { $0.key > $1.key }.map(peak).joined(separator: "\n"))
            """
    }

    private var disturbance: String? {
        guard let disturbance = findings.disturbance, disturbance.isTooMuch else { return nil }
        return String(
            format: """
                Meanwhile other programs had %.0f %% of the processors' time, and the hypervisor took %.0f %%: measure \
                again on a quiet machine.
                """, 100 * disturbance.otherPrograms, 100 * disturbance.stolen)
    }

    private func peak(_ dtype: String, _ peak: Findings.PeakFigures) -> String {
        let figures = String(
            format: "%.1f GFLOPS on one core, %.1f on %d; %.2f GHz, %.2f operations a cycle", peak.oneCore,
            peak.allCores, peak.cores, peak.gigahertz, peak.operationsPerCycle)
        let refusals = [
            peak.refusal.map { "one core: \($0)" }, peak.allCoresRefusal.map { "all cores: \($0)" },
        ]
        return (["Peak of \(dtype): \(figures)"] + refusals.compactMap { $0.map { "  refused for \($0)" } })
            .joined(separator: "\n")
    }

    private var rows: String? {
        guard !findings.rows.isEmpty else { return nil }
        let header = ["dtype", "threads", "size", "Swift", "BLAS", "ratio", "95 % interval", "of peak", "routine"]
        let lines = findings.rows.map { row in
            [
                row.dtype, "\(row.threads)", row.shape.description, gflops(row.swiftGflops), gflops(row.blasGflops),
                ratio(row.ratio), interval(row.ci95), row.peakShare.map { number(100 * $0, "%.1f %%") } ?? "-",
                ([row.routine.rawValue] + notes(row)).joined(separator: ", "),
            ]
        }
        return "GFLOPS, and Swift's speed over BLAS's:\n\n"
            + AlignedText(header: header, lines: lines, figures: 1...7).description
    }

    private func notes(_ row: Row) -> [String] {
        (row.errorOverBound <= 1 ? [] : ["RESULTS DIFFER"])
            + (row.othersSlept ? [] : ["other threads were awake"])
    }

    private var means: String? {
        guard !findings.means.isEmpty else { return nil }
        let header = ["group", "dtype", "threads", "geometric mean", "95 % interval", "smallest"]
        let lines = findings.means.map { mean in
            [
                mean.group.rawValue, mean.dtype, "\(mean.threads)", ratio(mean.geometricMean), interval(mean.ci95),
                ratio(mean.smallestRatio),
            ]
        }
        return AlignedText(header: header, lines: lines, figures: 2...5).description
    }

    private var small: String? {
        guard !findings.small.isEmpty else { return nil }
        let header = [
            "dtype", "size", "floor", "Swift", "BLAS", "np.dot", "out=", "np.dot/Swift", "95 % interval", "at most",
            "out=/Swift", "95 % interval", "",
        ]
        let lines = findings.small.map { row in
            [
                row.dtype, row.shape.description, row.floorNanoseconds.map(nanoseconds) ?? "-",
                nanoseconds(row.swiftNanoseconds), nanoseconds(row.blasNanoseconds), nanoseconds(row.dotNanoseconds),
                nanoseconds(row.dotIntoNanoseconds), ratio(row.ratio), interval(row.ci95),
                row.highestRatio.map(ratio) ?? "-",
                ratio(row.ratioInto), interval(row.ci95Into), row.errorOverBound <= 1 ? "" : "RESULTS DIFFER",
            ]
        }
        return """
            One product, called from Swift, and by np.dot(a, b) and np.dot(a, b, out=c) from Python. The floor is its \
            arithmetic at the peak, and np.dot over the floor the most that np.dot/Swift can be:

            \(AlignedText(header: header, lines: lines, figures: 1...11))
            """
    }

    private func nanoseconds(_ value: Double) -> String { number(value, value < 100 ? "%.1f ns" : "%.0f ns") }

    private func gflops(_ value: Double) -> String { number(value, "%.2f") }

    private func ratio(_ value: Double) -> String { number(value, "%.3f") }

    private func interval(_ ends: [Double]) -> String { ends.map(ratio).joined(separator: "…") }

    private func number(_ value: Double, _ format: String) -> String { String(format: format, value) }
}
