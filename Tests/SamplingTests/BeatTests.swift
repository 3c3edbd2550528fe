import Foundation
import SignalSampler
import Synchronization
import Testing

@testable import Sampling

@Suite struct `The beat` {
    @Test func `interrupts a thread that runs, and no thread that waits`() throws {
        let identifier = Atomic(Int32(0))
        let mayWait = Atomic(false)
        let hasEnded = DispatchSemaphore(value: 0)
        Thread {
            identifier.store(ownThread(), ordering: .relaxed)
            while !mayWait.load(ordering: .relaxed) {}
            hasEnded.wait()
        }.start()
        defer { hasEnded.signal() }
        while identifier.load(ordering: .relaxed) == 0 { usleep(100) }
        let watched = WatchedThread(
            process: getpid(), id: identifier.load(ordering: .relaxed), isMain: false, isNew: true)
        // The signals that it sends are ignored here: no handler stands.
        let beat = try #require(Beat(process: getpid(), watched, nanoseconds: 100_000))
        // The test's own thread may have been seen before it had begun to spin.
        let moments = (0..<50).map { _ in beat.next() }
        #expect(moments.allSatisfy { $0.thread == watched.id })
        #expect(zip(moments, moments.dropFirst()).allSatisfy { $0.number < $1.number && $0.next < $1.next })
        #expect(ThreadGlance(moments[49].glance) == .running)
        #expect(moments[49].sent > 25 && moments[49].sent <= moments[49].number)
        mayWait.store(true, ordering: .relaxed)
        let deadline = Date(timeIntervalSinceNow: 20)
        var asleep = beat.next()
        while ThreadGlance(asleep.glance) == .running, Date() < deadline { asleep = beat.next() }
        let later = (0..<20).map { _ in beat.next() }
        #expect(later.allSatisfy { ThreadGlance($0.glance) != .running && $0.sent == asleep.sent })
    }

    @Test func `sends nothing where it is told not to, and follows whom it is told to`() throws {
        let one = WatchedThread(process: getpid(), id: getpid(), isMain: true, isNew: true)
        let beat = try #require(Beat(process: getpid(), one, nanoseconds: 100_000))
        _ = beat.next()
        let nobody = WatchedThread(process: getpid(), id: 1, isMain: false, isNew: true)
        // Unanswered twice: the third signal is left out.
        #expect(nobody.takesSignal() && nobody.takesSignal() && !nobody.takesNextSignal)
        beat.follow(nobody, nanoseconds: 100_000)
        _ = beat.next()
        let moments = (0..<20).map { _ in beat.next() }
        #expect(moments.allSatisfy { $0.thread == 1 && ThreadGlance($0.glance) == .gone })
        #expect(moments.first?.sent == moments.last?.sent)
    }
}

@Suite struct `Frequent system calls` {
    private func share(_ calls: Int, of samples: Int, after before: SystemCallShare = .init()) -> SystemCallShare {
        var share = before
        for sample in 0..<2000 { share.note(sample % samples < calls) }
        return share
    }

    @Test func `are seen, and forgotten when there are few`() {
        #expect(!SystemCallShare().areFrequent)
        #expect(!share(1, of: 50).areFrequent)
        var many = share(4, of: 10)
        #expect(many.areFrequent)
        // As few as there are in truth, once the signals do not add to them.
        for _ in 0..<1000 { many.note(false) }
        #expect(many.areFrequent)
        #expect(!share(0, of: 10, after: many).areFrequent)
        #expect(share(1, of: 10, after: many).areFrequent)
    }
}
