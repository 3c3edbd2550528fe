internal import Synchronization

/// Threads that start once and then share the work of one product after the other.
///
/// Work is cut into pieces, and pieces into phases. Whoever is free claims the next piece of the phase; the next phase
/// begins when all pieces of this one are complete. **Nobody waits for a thread that has not claimed a piece**: one that
/// wakes late, or is off the processor, misses the job, and one that loses the processor midway holds up its one piece.
/// So a body must be right for any division of the pieces, even when the calling thread does them all.
///
/// Medians of `TeamCostTests` on two shared Zen 5 cores under KVM: an empty job of two pieces costs its caller 30 ns alone,
/// 0.2 to 0.5 µs with a worker that is awake, and 2 to 15 µs with one that sleeps, which is the system call. A worker that
/// is awake has a piece 0.5 to 1.8 µs after the call, one that slept after 25 to 35 µs.
///
/// - The calling thread is member 0. The others, 1 and up, are started when a call first asks for them, and live until
///   the process ends, which they never hold up. They block all signals, and inherit the processor affinity of the
///   thread that started them. If the system refuses a thread, the team is smaller.
/// - One job at a time: a call that finds the team busy, from another thread or from within a body, does all of its
///   pieces itself, as member 0. What belongs to a member must therefore belong to one call.
/// - After a fork the child has no other members, and its calls do all of their pieces themselves. A body must not fork.
@safe package final class Team: @unchecked Sendable {
    // Sendable because all that changes is atomic, but for `workers`, which only the call that holds `isBusy` uses.

    /// The team of this process.
    package static let shared = Team()
    /// Members a team can have, the calling thread included.
    static let mostMembers = 1024

    // The object's count of references, what every member polls, what it writes with each piece, and the rest lie on
    // lines of their own: 128 bytes, since processors of Intel's fetch lines in pairs.
    private let line0 = InlineArray<16, UInt64>(repeating: 0)
    let offer = Atomic(Offer.none)
    private let line1 = InlineArray<15, UInt64>(repeating: 0)
    let completed = Atomic(0)
    private let line2 = InlineArray<15, UInt64>(repeating: 0)
    // SAFETY: read while the job lasts only; see `Team+Work.swift`.
    let job = unsafe Atomic<UnsafePointer<Job>?>(nil)
    let phase = Atomic(0)
    private let isBusy = Atomic(false)
    private var workers = 0
    let seats: Seats
    /// Called between a member's look at the offer and its claim, the moment at which a delay is the most awkward.
    let beforeClaim: (@Sendable (_ member: Int) -> Void)?

    init(beforeClaim: (@Sendable (_ member: Int) -> Void)? = nil) {
        seats = Seats(count: Self.mostMembers)
        self.beforeClaim = beforeClaim
    }

    /// Does `pieces` pieces on up to `threads` threads, the calling one among them; returns when all are complete.
    ///
    /// `body` is called once for each piece, with the member that does it, on several threads at once.
    package func run(threads: Int, pieces: Int, _ body: @Sendable (_ member: Int, _ piece: Int) -> Void) {
        run(threads: threads, phases: 1, pieces: { _ in pieces }) { member, _, piece in body(member, piece) }
    }

    /// Does the pieces of one phase after the other; a phase begins when all pieces of the one before are complete, and
    /// sees what these have written.
    ///
    /// - Parameters:
    ///   - pieces: how many pieces a phase has, 0 to 16 million; asked on any member's thread, more than once.
    ///   - body: called once for each piece of each phase, with the member that does it.
    package func run(
        threads: Int, phases: Int, pieces: @Sendable (_ phase: Int) -> Int,
        _ body: @Sendable (_ member: Int, _ phase: Int, _ piece: Int) -> Void
    ) {
        let isAlone = threads < 2 || phases < 1 || phases == 1 && pieces(0) < 2
        guard !isAlone, !isBusy.exchange(true, ordering: .acquiring) else {
            return runAlone(phases: phases, pieces: pieces, body)
        }
        let members = 1 + startWorkers(upTo: min(threads, Self.mostMembers) - 1)
        withoutActuallyEscaping(pieces) { pieces in
            withoutActuallyEscaping(body) { body in
                // SAFETY: `lead` returns when all pieces are complete, after which nobody reads the job.
                unsafe withUnsafePointer(to: Job(members: members, phases: phases, pieces: pieces, body: body)) {
                    unsafe lead($0)
                }
            }
        }
        isBusy.store(false, ordering: .releasing)
    }

    private func runAlone(
        phases: Int, pieces: (_ phase: Int) -> Int, _ body: (_ member: Int, _ phase: Int, _ piece: Int) -> Void
    ) {
        for phase in 0..<max(phases, 0) {
            for piece in 0..<pieces(phase) { body(0, phase, piece) }
        }
    }

    /// The number of workers, from 1 up to `count`, once those that were missing have been started.
    private func startWorkers(upTo count: Int) -> Int {
        while workers < count, start(member: workers + 1) { workers += 1 }
        return min(workers, count)
    }
}
