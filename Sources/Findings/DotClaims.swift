/// The published claims that an np.dot report decides.
package enum DotClaims {
    /// The size that the article speaks of.
    package static let articleSize = 10_000

    static let article = "\"Why Does Python Dominate Machine Learning Despite Being Slow?\", an article"

    package static let published: [Claim<DotEvidence>] = [
        Claim(
            id: "1.2", text: "Python's overhead is often < 0.1 % of a NumPy call", figure: 0.001,
            source: article, decidedBy: "np.dot: glue over the whole call against N, and the N where it falls below",
            needs: .sizes, judge: smallShare),
        Claim(
            id: "1.3", text: "np.dot 10000×10000: Python overhead ~50 µs", figure: 50e3, source: article,
            decidedBy: "np.dot: glue, timed inside the call, at N = 10000 or at the largest measured",
            needs: .sizes, judge: overheadTime),
        Claim(
            id: "1.4", text: "np.dot 10000×10000: C compute ~500 ms", figure: 500e6, source: article,
            decidedBy: "np.dot: the BLAS function, timed inside the call, at N = 10000 alone", needs: .sizes,
            judge: computeTime),
        Claim(
            id: "1.5", text: "np.dot 10000×10000: Python is ~0.01 % of the total", figure: 0.0001,
            source: article, decidedBy: "np.dot: glue over the whole call at N = 10000, or the N where it falls below",
            needs: .sizes, judge: articleShare),
        Claim(
            id: "1.13", text: "NumPy arrays are thin wrappers over contiguous C memory", figure: nil,
            source: article, decidedBy: "an array's bytes an element, its address, and the copies made of it",
            needs: .arrays, judge: thinArrays),
    ]

    /// The rules behind the verdicts, for the reader of a table of them.
    package static let rules = [
        "Only np.dot is put to the test. Overhead is glue: bridge, interpreter, dispatch and return.",
        "A time holds when its whole interval lies within a factor of 2 of the published figure; a share holds when "
            + "its whole interval lies at or below it. No size is extrapolated.",
    ]

    /// Checks without which a size's figures decide nothing.
    static let decidingChecks: Set = ["closure", "probe-cost", "same-result"]
    /// The same for the run as a whole: a failed `known-truth` means that the instrument itself is off.
    static let decidingRunChecks: Set = ["closure", "probe-cost", "same-result", "known-truth"]

    /// Each claim against each Python of the report, in the order of the claims.
    package static func verdicts(on report: DotReport) -> [ClaimResult] {
        let evidence = report.environment.pythons.map { DotEvidence(report, python: $0.id) }
        return published.flatMap { claim in evidence.map(claim.verdict) }
    }
}
