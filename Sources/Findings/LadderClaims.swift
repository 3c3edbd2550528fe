/// The published claims that a ladder decides.
package enum LadderClaims {
    /// A podcast's notes, whose figures are those of the paper.
    static let source = "\"60,000 Times Slower Python\", a podcast's notes, after " + PublishedRung.citation

    package static let published: [Claim<LadderEvidence>] = [
        claim("2.1", "4096×4096 in Python takes 7 hours", 7 * 3600, pythonTime),
        claim("2.2", "4096×4096 takes 0.5 seconds at the end", 0.5, endTime),
        claim("2.3", "from Python to the end: 60,000×", 60_000, wholeFactor),
        claim("2.4", "Java: 11×", 11, java),
        claim("2.5", "C: 50× (the paper: 47×)", 50, plainC),
        claim("2.6", "parallel loops: 366×, of which 7.8× their own on 18 cores", 7.8, parallelLoops),
        claim("2.7", "parallel divide and conquer: 6,727×, of which 18.4× its own", 18.4, divideAndConquer),
        claim("2.8", "vectorisation: 23,224×, of which 3.5× its own", 3.5, vectorised),
        claim("2.9", "chip-specific code: 62,806×, 2.7× its own, 40.45 % of the peak", 0.4045, shareOfPeak),
        claim("2.10", "production code should never be slower than C", 1, notSlowerThanC),
    ]

    /// The rules behind the verdicts, for the reader of a table of them.
    package static let rules = [
        "Factors are over Python at module level unless another rung is named, of all cores together unless per core.",
        "2.1, 2.4, 2.5, 2.7 and 2.8 hold when the whole interval lies within a factor of 2 of the published figure; 2.2 "
            + "when it lies at or below; 2.3, 2.6, 2.9 and 2.10 when it lies at or above. 2.5 is judged by c-o3.",
        "2.3 and 2.6 hold per core when the whole interval over the threads used lies at or above the paper's over its "
            + "18 cores; 2.6 must be a gain besides. 2.10: NumPy per core against the fastest plain C, on this product alone.",
    ]

    /// Each claim against each Python of the report, in the order of the claims.
    package static func verdicts(on report: LadderReport) -> [ClaimResult] {
        let evidence = report.environment.pythons.map { LadderEvidence(report, python: $0.id) }
        return published.flatMap { claim in evidence.map(claim.verdict) }
    }

    /// What a rule finds, and what its finding rests on.
    struct Finding {
        var measured: String
        var verdict: ClaimResult.Verdict
        var decisive: [Rung.ID]
        var needsPeak = false
    }

    typealias Rule = @Sendable (_ published: Double, LadderResult) throws(Undecided) -> Finding

    private static func claim(
        _ id: String, _ text: String, _ figure: Double, _ rule: @escaping Rule
    ) -> Claim<LadderEvidence> {
        Claim(id: id, text: text, figure: figure, source: source) { _, evidence in
            do throws(Undecided) {
                return try judgement(on: evidence, rule, figure)
            } catch {
                return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: error.reason))
            }
        }
    }

    private static func judgement(
        on evidence: LadderEvidence, _ rule: Rule, _ figure: Double
    ) throws(Undecided) -> Judgement {
        guard let ladder = evidence.ladder else { throw Undecided(reason: "no ladder for this Python") }
        guard ladder.dtype == "float64" else {
            throw Undecided(reason: "published for float64; this ladder is \(ladder.dtype)")
        }
        let finding = try rule(figure, ladder)
        let refusal = evidence.refusal(finding.decisive, peak: finding.needsPeak)
        return Judgement(
            measured: finding.measured, verdict: refusal.map { .notMeasured(reason: $0) } ?? finding.verdict)
    }
}
