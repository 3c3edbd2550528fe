/// Reports that published claims are judged by, and what is known of those that are missing.
package struct ClaimsEvidence: Sendable {
    package var dots: [DotReport]
    package var ladders: [LadderReport]
    /// The device file of a GPU; nil where this machine has none.
    package var gpu: String?
    /// Why there is no report on np.dot, and no ladder.
    package var dotAbsence: String
    package var ladderAbsence: String

    package init(
        dots: [DotReport], ladders: [LadderReport], gpu: String?,
        dotAbsence: String = "no report on np.dot was named", ladderAbsence: String = "no ladder was named"
    ) {
        self.dots = dots
        self.ladders = ladders
        self.gpu = gpu
        self.dotAbsence = dotAbsence
        self.ladderAbsence = ladderAbsence
    }

    /// Each claim against each Python of each report that can decide it, in the order of the claims.
    ///
    /// Where one report has measured a claim for a Python, those that have not say nothing of it.
    package func rows(_ claims: [PublishedClaim]) -> [ClaimsReport.Row] {
        let ofDots = dots.enumerated().flatMap { index, report in
            DotClaims.verdicts(on: report).map { ClaimsReport.Row(claim: $0, report: index) }
        }
        let ofLadders = ladders.enumerated().flatMap { index, report in
            LadderClaims.verdicts(on: report).map { ClaimsReport.Row(claim: $0, report: index) }
        }
        return claims.flatMap { claim in
            switch claim.experiment {
            case .dot: rows(claim, among: ofDots, else: dotAbsence)
            case .ladder: rows(claim, among: ofLadders, else: ladderAbsence)
            case .none(let needsGPU): [unmeasured(claim, needsGPU: needsGPU)]
            }
        }
    }

    private func rows(
        _ claim: PublishedClaim, among rows: [ClaimsReport.Row], else absence: String
    ) -> [ClaimsReport.Row] {
        let own = rows.filter { $0.claim.id == claim.id }
        guard !own.isEmpty else { return [row(claim, .notMeasured(reason: absence))] }
        return own.filter { row in
            row.claim.verdict.isMeasured
                || !own.contains { $0.claim.verdict.isMeasured && $0.claim.python == row.claim.python }
        }
    }

    private func unmeasured(_ claim: PublishedClaim, needsGPU: Bool) -> ClaimsReport.Row {
        row(claim, needsGPU && gpu == nil ? .needsGPU : .notBuilt(experiment: claim.decidedBy))
    }

    private func row(_ claim: PublishedClaim, _ verdict: ClaimResult.Verdict) -> ClaimsReport.Row {
        ClaimsReport.Row(
            claim: ClaimResult(
                id: claim.id, published: claim.text, measured: Format.nothing, verdict: verdict, python: ""),
            report: nil)
    }
}

extension ClaimResult.Verdict {
    /// Whether there is a figure behind it.
    fileprivate var isMeasured: Bool {
        switch self {
        case .holds, .holdsAbove, .holdsPerCore, .doesNotHold, .undecided: true
        case .notMeasured, .needsGPU, .notBuilt: false
        }
    }
}
