internal import Foundation
internal import Matmul
internal import Measurement
internal import Synchronization

/// Runs the loop in batches, on one processor or on several at once.
struct PeakTrial: Sendable {
    /// One batch of one thread, and the same with twice the work.
    struct Batch {
        /// Operations a nanosecond.
        var rate: Double
        var gigahertz: Double
        /// How much longer twice the work took.
        var doubling: Double
    }

    let loop: PeakLoop
    let clock: TickClock
    private let batches: Int
    private let rounds: Int

    init(_ loop: PeakLoop, effort: Peak.Effort, clock: TickClock) {
        self.loop = loop
        self.clock = clock
        batches = effort.batches
        rounds = PeakTrial.rounds(of: loop, toTake: effort.batchNanoseconds, clock)
    }

    /// So many rounds take so long. Warms up: a processor takes some microseconds to power its widest units.
    private static func rounds(of loop: PeakLoop, toTake nanoseconds: Double, _ clock: TickClock) -> Int {
        let few = 10_000
        var fastest = Double.infinity
        for _ in 0..<10 {
            let start = TickClock.now()
            _ = loop.run(rounds: few)
            fastest = min(fastest, clock.nanoseconds(from: start, to: TickClock.now()))
        }
        // Odd: after an even number the elements are where they began, and a loop that did nothing would seem right.
        return max(few, Int(nanoseconds / fastest * Double(few))) | 1
    }

    /// Single and double batches in turns, the frequency taken right after each single one.
    func alone() -> (batches: [Batch], isRight: Bool) {
        var chain = CycleChain()
        var isRight = true
        let found = (0..<batches).map { _ in
            let single = time(rounds, &isRight)
            let gigahertz = chain.gigahertz(clock)
            let double = time(2 * rounds, &isRight)
            return Batch(rate: operations / single, gigahertz: gigahertz, doubling: double / single)
        }
        return (found, isRight)
    }

    private var operations: Double { Double(loop.operationsOfARound) * Double(rounds) }

    private func time(_ rounds: Int, _ isRight: inout Bool) -> Double {
        let start = TickClock.now()
        isRight = loop.run(rounds: rounds) && isRight
        return clock.nanoseconds(from: start, to: TickClock.now())
    }

    /// Batches that all threads begin together, each timed until the last of them is done.
    func together(threads: Int) -> (rates: [Double], isRight: Bool) {
        let rendezvous = Rendezvous(of: threads)
        let records = Mutex<[Record]>([])
        let done = DispatchGroup()
        for _ in 1..<threads {
            done.enter()
            Thread.detachNewThread {
                let record = self.record(rendezvous)
                records.withLock { $0.append(record) }
                done.leave()
            }
        }
        let own = record(rendezvous)
        done.wait()
        let all = records.withLock { $0 } + [own]
        let rates = (0..<batches).map { batch in
            let start = all.map { $0.starts[batch] }.min() ?? 0
            let end = all.map { $0.ends[batch] }.max() ?? 0
            return Double(threads) * operations / clock.nanoseconds(from: start, to: end)
        }
        return (rates, all.allSatisfy(\.isRight))
    }

    /// What one of several threads saw, in ticks.
    private struct Record {
        var starts: [UInt64] = []
        var ends: [UInt64] = []
        var isRight = true
    }

    private func record(_ rendezvous: Rendezvous) -> Record {
        var record = Record()
        for batch in 0..<batches {
            rendezvous.meet(batch)
            record.starts.append(TickClock.now())
            record.isRight = loop.run(rounds: rounds) && record.isRight
            record.ends.append(TickClock.now())
        }
        return record
    }
}
