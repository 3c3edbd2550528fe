/// Claims on times at the article's size.
extension Claims {
    /// A published time is an order of magnitude in prose ("~50 µs"): within this factor counts as met.
    static let tolerance = 2.0

    static let articleHint = "--article runs N = \(articleSize)"

    /// 1.3: at the article's size, else at the largest measured, and says so.
    static let overheadTime: @Sendable (Claim, Evidence) -> Judgement = { claim, evidence in
        guard let result = evidence.article ?? evidence.largest else { return noResult(evidence) }
        guard let published = claim.figure, let glue = result.glue else { return noKernel(result, evidence) }
        var judgement = compare(glue, published, result, evidence)
        if result.size != articleSize { judgement.measured += "; \(articleHint)" }
        return judgement
    }

    /// 1.4: only at the article's size; elsewhere an estimate in words, which decides nothing.
    static let computeTime: @Sendable (Claim, Evidence) -> Judgement = { claim, evidence in
        if let result = evidence.article {
            guard let published = claim.figure, let kernel = result.time(of: .kernel) else {
                return noKernel(result, evidence)
            }
            return compare(kernel, published, result, evidence)
        }
        guard let largest = evidence.largest else { return noResult(evidence) }
        let reason = "N = \(articleSize) was not run: \(articleHint)"
        return Judgement(measured: estimate(from: largest, evidence), verdict: .notMeasured(reason: reason))
    }

    /// 2N³ operations at the measured rate: the kernel's rate still grows with N, so this is rather too long.
    private static func estimate(from result: DotResult, _ evidence: Evidence) -> String {
        guard let rate = result.kernel?.gigaflops, rate > 0 else { return Format.nothing }
        let size = Double(articleSize)
        let time = Format.duration(2 * size * size * size / rate)
        return "estimated \(time): 2N³ operations at the \(Format.gigaflops(rate)) of \(evidence.place(result))"
    }

    private static func compare(
        _ time: TimeEstimate, _ published: Double, _ result: DotResult, _ evidence: Evidence
    ) -> Judgement {
        let ci95 = time.ci95Nanoseconds
        let factor = ci95.low > 0 ? ", \(apart(time.medianNanoseconds, published))" : ""
        let measured = "\(Format.time(time)) at \(evidence.place(result))\(factor)"
        let bounds = Interval(published / tolerance, published * tolerance)
        if bounds.contains(ci95.low) && bounds.contains(ci95.high) {
            return refused(measured, evidence, [result], else: .holds)
        }
        if ci95.high < bounds.low || ci95.low > bounds.high {
            return refused(measured, evidence, [result], else: .doesNotHold)
        }
        let reason = "its interval is partly within a factor of \(Format.number(tolerance)), partly outside"
        return Judgement(measured: measured, verdict: .notMeasured(reason: reason))
    }

    /// `16.1× less than published`.
    static func apart(_ measured: Double, _ published: Double) -> String {
        measured < published
            ? "\(Format.ratio(published / measured)) less than published"
            : "\(Format.ratio(measured / published)) the published figure"
    }

    /// The verdict, unless the report's own checks failed for what decides it.
    static func refused(
        _ measured: String, _ evidence: Evidence, _ decisive: [DotResult], else verdict: ClaimResult.Verdict
    ) -> Judgement {
        let refusal = evidence.refusal(decisive)
        return Judgement(measured: measured, verdict: refusal.map { .notMeasured(reason: $0) } ?? verdict)
    }

    private static func noResult(_ evidence: Evidence) -> Judgement {
        let reason = evidence.results.isEmpty ? "no result for this Python" : "no BLAS call observed"
        return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: reason))
    }

    private static func noKernel(_ result: DotResult, _ evidence: Evidence) -> Judgement {
        Judgement(
            measured: Format.nothing,
            verdict: .notMeasured(reason: "no BLAS call observed at \(evidence.place(result))"))
    }
}
