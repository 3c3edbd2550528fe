/// The published claims that a ladder decides.
package enum LadderClaims {
    /// A podcast's notes, whose figures are those of the paper.
    static let source = "\"60,000 Times Slower Python\", a podcast's notes, after " + PublishedRung.citation

    package static let published: [Claim<LadderEvidence>] = [
        claim(
            "2.1", "4096×4096 in Python takes 7 hours", 7 * 3600,
            by: "rows of the triple loop over lists of lists at module level, and a smaller product whole",
            of: [.pythonModule, .pythonFunction], pythonTime),
        claim(
            "2.2", "4096×4096 takes 0.5 seconds at the end", 0.5,
            by: "the faster of Swift's own product and NumPy's BLAS, beside this machine's peak", of: ends, endTime),
        claim(
            "2.3", "from Python to the end: 60,000×", 60_000,
            by: "Python at module level over the faster end, on all cores and per core", of: [.pythonModule] + ends,
            wholeFactor),
        claim(
            "2.4", "Java: 11×", 11, by: "the same triple loop in Java, warm, against Python at module level",
            of: [.pythonModule, .java], java),
        claim(
            "2.5", "C: 50× (the paper: 47×)", 50,
            by: "the same triple loop in C at -O3; at -O0 and -march=native -ffast-math beside it",
            of: [.pythonModule, .cO0, .cO3, .cFast], plainC),
        claim(
            "2.6", "parallel loops: 366×, of which 7.8× their own on 18 cores", 7.8,
            by: "parallel loops against the same loops in one thread", of: [.pythonModule, .loopOrder, .parallelLoops],
            parallelLoops),
        claim(
            "2.7", "parallel divide and conquer: 6,727×, of which 18.4× its own", 18.4,
            by: "divide and conquer against parallel loops, neither with vector instructions",
            of: [.pythonModule, .parallelLoops, .divideAndConquer], divideAndConquer),
        claim(
            "2.8", "vectorisation: 23,224×, of which 3.5× its own", 3.5,
            by: "the same program with vector instructions and without",
            of: [.pythonModule, .divideAndConquer, .vectorised], vectorised),
        claim(
            "2.9", "chip-specific code: 62,806×, 2.7× its own, 40.45 % of the peak", 0.4045,
            by: "the packed product's share of the peak of fused multiply-adds", of: [.vectorised, .packed],
            shareOfPeak),
        claim(
            "2.10", "production code should never be slower than C", 1,
            by: "NumPy's product per core against the fastest plain C", of: [.cO0, .cO3, .cFast, .numpy],
            notSlowerThanC),
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

    typealias Rule = @Sendable (_ published: Double, LadderResult) throws(Unmeasured) -> Finding

    private static func claim(
        _ id: String, _ text: String, _ figure: Double, by decidedBy: String, of rungs: [Rung.ID],
        _ rule: @escaping Rule
    ) -> Claim<LadderEvidence> {
        Claim(id: id, text: text, figure: figure, source: source, decidedBy: decidedBy, needs: rungs) { _, evidence in
            do throws(Unmeasured) {
                return try judgement(on: evidence, rule, figure)
            } catch {
                return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: error.reason))
            }
        }
    }

    private static func judgement(
        on evidence: LadderEvidence, _ rule: Rule, _ figure: Double
    ) throws(Unmeasured) -> Judgement {
        guard let ladder = evidence.ladder else { throw Unmeasured(reason: "no ladder for this Python") }
        guard ladder.dtype == "float64" else {
            throw Unmeasured(reason: "published for float64; this ladder is \(ladder.dtype)")
        }
        let finding = try rule(figure, ladder)
        let refusal = evidence.refusal(finding.decisive, peak: finding.needsPeak)
        return Judgement(
            measured: finding.measured, verdict: refusal.map { .undecided(reason: $0) } ?? finding.verdict,
            basis: .rungs(finding.decisive))
    }
}
