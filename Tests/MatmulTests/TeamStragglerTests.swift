import Glibc
import Synchronization
import Testing

@testable import Matmul

/// Threads that are late, or lose the processor at the worst moment. Every wait here is for an event, not for a time;
/// a team that waited for a straggler would run into the time limit.
@Suite(.timeLimit(.minutes(20))) struct TeamStragglerTests {
    /// A team whose first worker stops between its look at the offer and its claim, once, until it is let go.
    fileprivate final class HeldTeam: Sendable {
        let isHeld = Signal()
        let letGo = Signal()
        let team: Team

        init() {
            let (isHeld, letGo) = (isHeld, letGo)
            team = Team { member in
                guard member == 1, !letGo.isGiven else { return }
                isHeld.give()
                letGo.wait()
            }
        }

        /// A job during which the worker is caught: it has seen that piece 0 or 1 of `pieces` is next.
        func catchWorker(pieces: Int, _ tally: Tally) {
            team.run(threads: 2, pieces: pieces) { member, piece in
                precondition(member == 0)
                if piece == 0 { isHeld.wait() }
                tally.add(piece)
            }
        }
    }

    @Test func `a job ends although a member that has seen it claims nothing`() {
        let held = HeldTeam()
        let first = Tally(100)
        held.catchWorker(pieces: 100, first)
        #expect(first.isOnceEach)
        for round in 0..<1_000 {
            let tally = Tally(2 + round % 150)
            held.team.run(threads: 2, phases: 2, pieces: { $0 == 0 ? tally.count : 0 }) { _, _, piece in
                tally.add(piece)
            }
            #expect(tally.isOnceEach)
        }
        held.letGo.give()
        expectBothWork(held.team)
    }

    @Test func `a member that wakes late takes part in the job of that time`() {
        let held = HeldTeam()
        held.catchWorker(pieces: 3, Tally(3))
        let tally = Tally(3)
        let late = Signal()
        // The offer may read again what it read when the worker looked; the claim is then for a piece of this job.
        held.team.run(threads: 2, pieces: 3) { member, piece in
            if member == 0 {
                held.letGo.give()
                late.wait()
            } else {
                late.give()
            }
            tally.add(piece)
        }
        #expect(tally.isOnceEach)
    }

    @Test func `a piece that was claimed is waited for`() {
        let team = Team()
        for _ in 0..<10 {
            let others = Tally(50)
            let isClaimed = Signal()
            let ended = Tally(2)
            team.run(threads: 2, phases: 2, pieces: { $0 == 0 ? 50 : 1 }) { member, phase, piece in
                if phase == 1 { return precondition(ended.sum == 1) }
                if member == 0 { isClaimed.wait() }
                others.add(piece)
                guard member == 1, !isClaimed.isGiven else { return }
                isClaimed.give()
                while others.sum < 50 { sched_yield() }
                usleep(5_000)
                ended.add(1)
            }
            #expect(ended.sum == 1)
        }
    }

    @Test func `workers that have gone to sleep come back`() {
        let team = Team()
        for _ in 0..<20 {
            expectBothWork(team)
            usleep(UInt32(Patience.nanoseconds / 1_000 * 4))
        }
    }

    @Test func `after a fork the child works alone`() {
        let team = Team()
        expectBothWork(team)
        let child = fork()
        if child == 0 {
            let tally = Tally(64)
            team.run(threads: 2, phases: 2, pieces: { _ in 32 }) { _, phase, piece in tally.add(phase * 32 + piece) }
            _exit(tally.isOnceEach ? 0 : 1)
        }
        var status: Int32 = -1
        // SAFETY: the status is local.
        unsafe waitpid(child, &status, 0)
        #expect(status == 0)
        expectBothWork(team)
    }

    /// Two pieces that wait for each other are done by two members.
    private func expectBothWork(_ team: Team) {
        let members = Tally(2)
        let begun = Atomic(0)
        team.run(threads: 2, pieces: 2) { member, _ in
            members.add(member)
            begun.add(1, ordering: .relaxed)
            while begun.load(ordering: .relaxed) < 2 { sched_yield() }
        }
        #expect(members.isOnceEach)
    }
}
