/// DotClaims on times at the article's size.
extension DotClaims {
    static let articleHint = "--article runs N = \(articleSize)"

    /// 1.3: at the article's size, else at the largest measured, and says so.
    static let overheadTime: @Sendable (Claim<DotEvidence>, DotEvidence) -> Judgement = { claim, evidence in
        guard let result = evidence.article ?? evidence.largest else { return noResult(evidence) }
        guard let published = claim.figure, let glue = result.glue else { return noKernel(result, evidence) }
        var judgement = compare(glue, published, result, evidence)
        if result.size != articleSize { judgement.measured += "; \(articleHint)" }
        return judgement
    }

    /// 1.4: only at the article's size; elsewhere an estimate in words, which decides nothing.
    static let computeTime: @Sendable (Claim<DotEvidence>, DotEvidence) -> Judgement = { claim, evidence in
        if let result = evidence.article {
            guard let published = claim.figure, let kernel = result.time(of: .kernel) else {
                return noKernel(result, evidence)
            }
            return compare(kernel, published, result, evidence)
        }
        guard let largest = evidence.largest else { return noResult(evidence) }
        let reason = "N = \(articleSize) was not run: \(articleHint)"
        return Judgement(
            measured: estimate(from: largest, evidence), verdict: .notMeasured(reason: reason), basis: basis(largest))
    }

    /// 2N³ operations at the measured rate: the kernel's rate still grows with N, so this is rather too long.
    private static func estimate(from result: DotResult, _ evidence: DotEvidence) -> String {
        guard let rate = result.kernel?.gigaflops, rate > 0 else { return Format.nothing }
        let size = Double(articleSize)
        let time = Format.duration(2 * size * size * size / rate)
        return "estimated \(time): 2N³ operations at the \(Format.gigaflops(rate)) of \(evidence.place(result))"
    }

    private static func compare(
        _ time: TimeEstimate, _ published: Double, _ result: DotResult, _ evidence: DotEvidence
    ) -> Judgement {
        let ci95 = time.ci95Nanoseconds
        let factor = ci95.low > 0 ? ", \(Judgement.apart(time.medianNanoseconds, published))" : ""
        let measured = "\(Format.time(time)) at \(evidence.place(result))\(factor)"
        return refused(measured, evidence, [result], else: .near(published, ci95))
    }

    /// The verdict, unless the report's own checks failed for what decides it.
    static func refused(
        _ measured: String, _ evidence: DotEvidence, _ decisive: [DotResult], else verdict: ClaimResult.Verdict
    ) -> Judgement {
        let refusal = evidence.refusal(decisive)
        return Judgement(
            measured: measured, verdict: refusal.map { .undecided(reason: $0) } ?? verdict,
            basis: .sizes(decisive.map(\.size)))
    }

    static func basis(_ result: DotResult?) -> ClaimBasis? {
        result.map { .sizes([$0.size]) }
    }

    private static func noResult(_ evidence: DotEvidence) -> Judgement {
        let reason = evidence.results.isEmpty ? "no result for this Python" : "no BLAS call observed"
        return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: reason))
    }

    private static func noKernel(_ result: DotResult, _ evidence: DotEvidence) -> Judgement {
        Judgement(
            measured: Format.nothing,
            verdict: .notMeasured(reason: "no BLAS call observed at \(evidence.place(result))"))
    }
}
