import Glibc
import Synchronization
import Testing

@testable import Matmul

@Suite(.timeLimit(.minutes(20))) struct TeamTests {
    @Test(arguments: 1...4)
    func `every piece of thousands of jobs is done exactly once`(threads: Int) {
        let team = Team()
        for round in 0..<3_000 {
            let tally = Tally(round % 23)
            team.run(threads: threads, pieces: tally.count) { member, piece in
                precondition(member >= 0 && member < threads)
                tally.add(piece)
            }
            if !tally.isOnceEach { Issue.record("round \(round): \((0..<tally.count).map { tally[$0] })") }
        }
    }

    @Test(arguments: 1...4)
    func `a phase begins when the one before is complete, and sees what it wrote`(threads: Int) {
        let team = Team()
        let counts = [3, 0, 7, 1, 0, 0, 64, 2, 0]
        for _ in 0..<500 {
            let tally = Tally(counts.count)
            // Not atomic: the thread sanitizer watches the order, too.
            let written = Cells(counts.count * 64)
            team.run(threads: threads, phases: counts.count, pieces: { counts[$0] }) { _, phase, piece in
                for earlier in 0..<phase {
                    precondition(tally[earlier] == counts[earlier])
                    for piece in 0..<counts[earlier] { precondition(written[earlier * 64 + piece] == piece + 1) }
                }
                written[phase * 64 + piece] = piece + 1
                tally.add(phase)
            }
            #expect((0..<counts.count).map { tally[$0] } == counts)
        }
    }

    @Test(arguments: [0, -1])
    func `no phases is no work`(phases: Int) {
        Team().run(threads: 2, phases: phases, pieces: { _ in 5 }) { _, _, _ in Issue.record("called") }
        Team().run(threads: 2, pieces: 0) { _, _ in Issue.record("called") }
        Team().run(threads: 2, phases: 3, pieces: { _ in 0 }) { _, _, _ in Issue.record("called") }
    }

    @Test func `a team grows and shrinks with what is asked for`() {
        let team = Team()
        for threads in [2, 5, 1, 3, 5, 2] {
            let members = Tally(threads)
            let begun = Atomic(0)
            // Each piece waits for all others to begin, so that each needs a member of its own.
            team.run(threads: threads, pieces: threads) { member, _ in
                members.add(member)
                begun.add(1, ordering: .relaxed)
                while begun.load(ordering: .relaxed) < threads { sched_yield() }
            }
            #expect(members.isOnceEach)
        }
    }

    @Test func `callers from many threads share the team or do without`() async {
        let team = Team()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for round in 0..<500 {
                        let tally = Tally(1 + round % 17)
                        team.run(threads: 3, pieces: tally.count) { _, piece in tally.add(piece) }
                        if !tally.isOnceEach { Issue.record("round \(round)") }
                    }
                }
            }
        }
    }

    @Test func `a body that runs a job of its own does it alone`() {
        let team = Team()
        let inner = Tally(10 * 20)
        let outer = Tally(10)
        team.run(threads: 2, pieces: 10) { _, piece in
            team.run(threads: 2, pieces: 20) { member, part in
                precondition(member == 0)
                inner.add(piece * 20 + part)
            }
            outer.add(piece)
        }
        #expect(inner.isOnceEach && outer.isOnceEach)
    }

    @Test func `workers are named and block signals`() {
        let name = Mutex("")
        let blocked = Atomic(0)
        let begun = Atomic(0)
        Team().run(threads: 2, pieces: 2) { member, _ in
            begun.add(1, ordering: .relaxed)
            while begun.load(ordering: .relaxed) < 2 { sched_yield() }
            guard member == 1 else { return }
            name.withLock { $0 = Self.nameOfThisThread() }
            var mask = sigset_t()
            // SAFETY: the mask is local.
            unsafe pthread_sigmask(SIG_BLOCK, nil, &mask)
            for signal in [SIGINT, SIGTERM, SIGALRM, SIGPROF, SIGCHLD] where unsafe sigismember(&mask, signal) == 1 {
                blocked.add(1, ordering: .relaxed)
            }
        }
        #expect(name.withLock { $0 } == "matmul-1")
        #expect(blocked.load(ordering: .relaxed) == 5)
    }

    private static func nameOfThisThread() -> String {
        var bytes = [CChar](repeating: 0, count: 32)
        // SAFETY: the array has room for what is read and a zero after it.
        guard let file = unsafe fopen("/proc/thread-self/comm", "r") else { return "" }
        unsafe fgets(&bytes, 32, file)
        unsafe fclose(file)
        return String(decoding: bytes.prefix { $0 > 32 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// Plain memory that several threads write to, each in places of its own.
@safe private final class Cells: @unchecked Sendable {
    // Sendable because the tests see to the order.
    private let values: UnsafeMutableBufferPointer<Int>

    init(_ count: Int) {
        // SAFETY: freed at the end of this object; every index is checked.
        unsafe values = .allocate(capacity: count)
        unsafe values.initialize(repeating: 0)
    }

    deinit {
        unsafe values.deallocate()
    }

    subscript(index: Int) -> Int {
        get {
            unsafe precondition(values.indices.contains(index))
            return unsafe values[index]
        }
        set {
            unsafe precondition(values.indices.contains(index))
            unsafe values[index] = newValue
        }
    }
}
