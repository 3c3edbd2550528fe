/// What was measured of a claim, in one line with its units, and what follows from it.
struct Judgement {
    var measured: String
    var verdict: ClaimResult.Verdict
    /// Nil where nothing was measured.
    var basis: ClaimBasis?

    /// `16.1× less than published`.
    static func apart(_ measured: Double, _ published: Double) -> String {
        measured < published
            ? "\(Format.ratio(published / measured)) less than published"
            : "\(Format.ratio(measured / published)) the published figure"
    }

    func resting(on basis: ClaimBasis) -> Judgement {
        Judgement(measured: measured, verdict: verdict, basis: basis)
    }
}
