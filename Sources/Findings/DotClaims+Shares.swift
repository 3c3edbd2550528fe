/// DotClaims on the share of the call that is Python's.
extension DotClaims {
    /// 1.2, by the crossover at its share.
    static let smallShare: @Sendable (Claim<DotEvidence>, DotEvidence) -> Judgement = { claim, evidence in
        guard let share = claim.figure, let position = evidence.crossover(at: share) else {
            return noCrossover(evidence)
        }
        return crossing(share, position, evidence)
    }

    /// 1.5: at the article's size where it was run, else by the crossover at its share.
    static let articleShare: @Sendable (Claim<DotEvidence>, DotEvidence) -> Judgement = { claim, evidence in
        guard let published = claim.figure else { return noCrossover(evidence) }
        if let result = evidence.article {
            return bounded(by: published, result, evidence)
        }
        guard let position = evidence.crossover(at: published) else { return noCrossover(evidence) }
        var judgement = crossing(published, position, evidence)
        judgement.measured += "; \(articleHint)"
        return judgement
    }

    private static func crossing(_ share: Double, _ position: Crossover.Position, _ evidence: DotEvidence) -> Judgement
    {
        let wanted = Format.threshold(share)
        let largest = evidence.largest.map { result in
            "; \(result.glueShare.map { Format.share($0) } ?? Format.nothing) at \(evidence.place(result))"
        }
        switch position {
        case .at(let size, let ci95):
            let measured = "\(wanted) at N = \(Format.size(size, ci95))\(largest ?? "")"
            let neighbours = evidence.neighbours(of: size)
            return refused(measured, evidence, neighbours, else: .holdsAbove(size: size))
                .resting(on: .crossover(sizes: neighbours.map(\.size)))
        case .below(let smallest):
            let results = evidence.results.filter { $0.size == smallest }
            return refused(
                "below \(wanted) from N = \(smallest) on, the smallest measured", evidence, results, else: .holds)
        case .above(let size):
            let measured = evidence.largest.map { shareAt($0, evidence) } ?? "above \(wanted) up to N = \(size)"
            let reason = "never below \(wanted) up to N = \(size), the largest measured"
            return Judgement(
                measured: measured, verdict: .undecided(reason: reason), basis: basis(evidence.largest))
        }
    }

    private static func bounded(by published: Double, _ result: DotResult, _ evidence: DotEvidence) -> Judgement {
        guard let share = result.glueShare else {
            return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: "no BLAS call observed"))
        }
        let factor = share.median > 0 ? ", \(Judgement.apart(share.median, published))" : ""
        let measured = shareAt(result, evidence) + factor
        let verdict = ClaimResult.Verdict.atMost(published, share.ci95, words: Format.threshold(published))
        return refused(measured, evidence, [result], else: verdict)
    }

    private static func shareAt(_ result: DotResult, _ evidence: DotEvidence) -> String {
        "\(result.glueShare.map { Format.share($0) } ?? Format.nothing) at \(evidence.place(result))"
    }

    private static func noCrossover(_ evidence: DotEvidence) -> Judgement {
        let reason =
            evidence.results.isEmpty
            ? "no result for this Python"
            : evidence.largest == nil ? "no BLAS call observed" : "too few sizes for a crossover"
        return Judgement(
            measured: evidence.largest.map { shareAt($0, evidence) } ?? Format.nothing,
            verdict: .notMeasured(reason: reason), basis: basis(evidence.largest))
    }
}
