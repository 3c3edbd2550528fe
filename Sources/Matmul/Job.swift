/// What a team does at present; lies on the stack of the thread that called it.
struct Job {
    let members: Int
    let phases: Int
    let pieces: @Sendable (_ phase: Int) -> Int
    let body: @Sendable (_ member: Int, _ phase: Int, _ piece: Int) -> Void

    /// The first phase from `phase` on that has any pieces, and what it offers.
    func offer(from phase: Int) -> (phase: Int, offer: Offer)? {
        for phase in phase..<max(phase, phases) {
            let count = pieces(phase)
            guard count > 0 else { continue }
            return (phase, Offer(pieces: count, members: members, isLastPhase: phase == phases - 1))
        }
        return nil
    }
}
