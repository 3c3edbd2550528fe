import Glibc
import Synchronization
import Testing

@testable import Matmul

/// What the doc comment of `Team` says it costs. `swift test --filter TeamCostTests` prints it.
@Suite(.serialized, .timeLimit(.minutes(20))) struct TeamCostTests {
    private static let jobs = 4_001
    private static let coldJobs = 201

    @Test func `a worker that is awake joins sooner than one that sleeps`() {
        let team = Team()
        let alone = Self.median(of: Self.jobs) { Self.runEmptyJob(team, threads: 1) }
        let hot = Self.median(of: Self.jobs) { Self.runEmptyJob(team, threads: 2) }
        let cold = Self.median(of: Self.coldJobs, after: Self.sleepUntilWorkersSleep) {
            Self.runEmptyJob(team, threads: 2)
        }
        let hotMeeting = Self.median(of: Self.jobs) { Self.meet(team) }
        let coldMeeting = Self.median(of: Self.coldJobs, after: Self.sleepUntilWorkersSleep) { Self.meet(team) }
        print(
            """
            An empty job of two pieces: \(alone) ns alone, \(hot) ns with a worker awake, \(cold) ns with one asleep.
            Until both have a piece: \(hotMeeting) ns with a worker awake, \(coldMeeting) ns with one asleep.
            """)
        #expect(alone < hot)
        #expect(hotMeeting < coldMeeting)
    }

    private static func runEmptyJob(_ team: Team, threads: Int) {
        team.run(threads: threads, pieces: 2) { _, _ in }
    }

    /// A job that takes until both threads have a piece of it.
    private static func meet(_ team: Team) {
        let begun = Atomic(0)
        team.run(threads: 2, pieces: 2) { _, _ in
            begun.add(1, ordering: .relaxed)
            while begun.load(ordering: .relaxed) < 2 {}
        }
    }

    private static func sleepUntilWorkersSleep() {
        usleep(UInt32(Patience.nanoseconds / 1_000 * 10))
    }

    /// The median time of `count` calls, in nanoseconds.
    private static func median(of count: Int, after pause: () -> Void = {}, _ body: () -> Void) -> Int {
        let clock = ContinuousClock()
        let times = (0..<count).map { _ in
            pause()
            return clock.measure(body)
        }
        return Int(times.sorted()[count / 2] / .nanoseconds(1))
    }
}
