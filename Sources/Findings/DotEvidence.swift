/// What a report on np.dot holds on one Python: its float64 results where there are any, those with the fewest threads.
package struct DotEvidence: Evidence {
    package enum Needs: Sendable {
        /// The whole range of sizes: what crosses a figure, and what the largest comes to.
        case sizes
        /// No more than a look at an array, which every run takes.
        case arrays
    }

    package var python: String
    /// In the order of their sizes.
    var results: [DotResult]
    var crossovers: [Crossover]
    var arrays: [ArrayFacts]
    /// Deciding checks of the whole run that failed.
    var runFailures: [Check]

    init(_ report: DotReport, python: String) {
        self.python = python
        let own = report.results.filter { $0.python == python }
        let chosen = own.min {
            ($0.dtype == "float64" ? 0 : 1, $0.threads) < ($1.dtype == "float64" ? 0 : 1, $1.threads)
        }
        results = own.filter { $0.dtype == chosen?.dtype && $0.threads == chosen?.threads }.sorted { $0.size < $1.size }
        crossovers = report.crossovers.filter {
            $0.python == python && $0.dtype == chosen?.dtype && $0.threads == chosen?.threads
        }
        arrays = report.arrays.filter { $0.python == python }
        runFailures = report.checks.filter { !$0.passed && DotClaims.decidingRunChecks.contains($0.name) }
    }

    var article: DotResult? { results.first { $0.size == DotClaims.articleSize } }
    /// The largest size with a BLAS call, whose glue can therefore be told.
    var largest: DotResult? { results.last { $0.glue != nil } }

    func crossover(at share: Double) -> Crossover.Position? {
        crossovers.first { ($0.share - share).magnitude < share * 1e-6 }?.position
    }

    /// The measured sizes on either side of a crossover, whose figures decide it.
    func neighbours(of size: Double) -> [DotResult] {
        let below = results.last { Double($0.size) <= size }
        let above = results.first { Double($0.size) > size }
        return [below, above].compactMap(\.self)
    }

    /// Why figures of these results decide nothing: the first deciding check that failed; nil if none did.
    func refusal(_ decisive: [DotResult]) -> String? {
        if let check = runFailures.first { return "\(check.name) failed (\(check.figure))" }
        for result in decisive {
            let failed = result.checks.first { !$0.passed && DotClaims.decidingChecks.contains($0.name) }
            if let failed { return "\(failed.name) failed at N = \(result.size) (\(failed.figure))" }
        }
        return nil
    }

    /// `N = 2048`, with what is out of the ordinary about the result.
    func place(_ result: DotResult) -> String {
        var notes: [String] = []
        if result.dtype != "float64" { notes.append(result.dtype) }
        if result.threads > 1 { notes.append("\(result.threads) threads") }
        if result.status != .complete { notes.append("incomplete") }
        return "N = \(result.size)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
}
