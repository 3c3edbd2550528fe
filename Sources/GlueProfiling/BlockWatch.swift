internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import Sampling

/// One block's watching: from before its first instruction to behind its last.
struct BlockWatch {
    /// The block that is being profiled.
    private static let current = Locked<BlockPlace?>(nil)
    /// Calibrated once: it takes 60 ms.
    private static let clock = TickClock()

    private let interpreter: Interpreter
    private let sampler: BlockSampler
    private let over = DispatchSemaphore(value: 0)
    private let date = Date()
    private let process = ProcessInfo.processInfo.processIdentifier
    private let useBefore: ResourceUse
    private let childrenBefore: ResourceUse

    private static let threadName = "glue-profile"
    /// The walk of a deep stack takes a page at a time.
    private static let stackBytes = 1 << 20

    /// All that is to be done before the block can begin: its first instruction is the next one.
    init(_ place: BlockPlace, rate: Double) throws(ProfilingError) {
        guard Sampler.rates.contains(rate) else { throw .rate(rate) }
        guard let interpreter = Interpreter.current else { throw .notStarted }
        self.interpreter = interpreter
        try Self.take(place)
        do throws(SamplingError) {
            sampler = try BlockSampler(
                library: interpreter.installation.library, version: interpreter.installation.version,
                meanPeriodNanoseconds: 1e9 / rate, seed: UInt64.random(in: 0 ... .max), clock: Self.clock)
            try sampler.begin()
        } catch {
            Self.giveBack()
            throw ProfilingError(error)
        }
        interpreter.onAttach(BlockSampler.threadMeetsBlock)
        Self.startThread(sampler, over)
        useBefore = .now(.process)
        childrenBefore = .now(.children)
    }

    private static func take(_ place: BlockPlace) throws(ProfilingError) {
        try current.withLock { (current: inout BlockPlace?) throws(ProfilingError) in
            if let current { throw .alreadyProfiling(place: current.text) }
            current = place
        }
    }

    private static func giveBack() { current.withLock { $0 = nil } }

    /// Comes back when the thread is ready.
    private static func startThread(_ sampler: BlockSampler, _ over: DispatchSemaphore) {
        let ready = DispatchSemaphore(value: 0)
        let thread = Thread {
            sampler.watch { ready.signal() }
            over.signal()
        }
        thread.name = threadName
        thread.stackSize = stackBytes
        thread.start()
        ready.wait()
    }

    func start() { sampler.start() }

    /// On the block's thread: all that the block was watched by is gone, and another one can begin.
    func end() -> SeenBlock {
        let end = sampler.end()
        let use = ResourceUse.now(.process) - useBefore
        let children = ResourceUse.now(.children) - childrenBefore
        // A child that Python code has forked amid the block has this thread alone.
        if ProcessInfo.processInfo.processIdentifier == process { over.wait() }
        let profile = sampler.finish(at: end)
        Self.giveBack()
        return SeenBlock(
            profile: profile, installation: interpreter.installation, date: date, use: use, children: children)
    }
}
