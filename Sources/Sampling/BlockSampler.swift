internal import Glibc
package import Measurement
internal import SignalSampler
internal import Synchronization

/// Watches a block of this very process: the thread that runs it says when it begins and ends, another one looks.
///
/// In their order: `init` and `begin` on the block's thread, `watch` on the other, `start`, the block, `end`; then
/// `finish`, when `watch` has come back. One block at a time: whoever makes two of these breaks the first one's promise.
@safe package final class BlockSampler: @unchecked Sendable {
    // @unchecked because each member is used by one of the two threads at a time, in the order above.

    private let python: SamplerPython
    private let layout: UnsafePointer<SamplerLayout>
    private let meanPeriodNanoseconds: Double
    private let clock: TickClock
    private var random: SplitMix64
    // SAFETY: mapped by begin, unmapped by finish, which nobody outlives who reads or writes it.
    private var memory: OpaquePointer?
    private var session: SamplingSession?
    /// Ticks; 0 before the block has begun.
    private let started = Atomic<UInt64>(0)
    private var isBlind = false
    /// Whether the handler was still the sampler's when the block ended.
    private var wasKept = true

    /// Refuses a Python that cannot be sampled; nothing is changed yet.
    ///
    /// `library` is the path of Python's library, which this process has loaded.
    package init(
        library: String, version: String, meanPeriodNanoseconds: Double, seed: UInt64, clock: TickClock
    ) throws(SamplingError) {
        try SampledPython.require(version: version, library: library)
        unsafe python = try SamplerPython(library: library)
        unsafe layout = try SamplerLayout.of(minorVersion: SampledPython.minor(of: version) ?? 0)
        self.meanPeriodNanoseconds = meanPeriodNanoseconds
        self.clock = clock
        random = SplitMix64(seed: seed)
    }

    /// On the block's thread: the handler stands from here on.
    package func begin() throws(SamplingError) {
        var python = unsafe python
        guard let memory = unsafe sampler_begin_block(&python, layout) else {
            throw errno == EBUSY ? .signalInUse : .noSharedMemory(errno: errno)
        }
        unsafe self.memory = memory
    }

    /// To be called by threads that may take part in a block, as they begin to use Python: those of Dispatch and of Swift's
    /// concurrency hold all signals back, the sampler's too.
    package static let threadMeetsBlock: @convention(c) () -> Void = { sampler_meet_block() }

    /// Looks at the process until `end`. `ready` is called when the looking can begin.
    package func watch(ready: () -> Void) {
        let watcher = sampler_begin_thread()
        guard let session = session(watcher) else { return ready() }
        self.session = session
        ready()
        let use = ResourceUse.now(.thread)
        while !hasEnded(after: session) {
            let start = started.load(ordering: .acquiring)
            // The block's thread has not yet come to the block.
            guard start != 0 else { continue }
            if session.instrument.ticks == 0 { session.last = start }
            session.tick()
            isBlind = session.isBlind
            if isBlind { break }
        }
        session.endBeat()
        session.instrument.watcher = ResourceUse.now(.thread) - use
        session.instrument.watcher?.systemSeconds += session.beatSeconds
    }

    private func session(_ watcher: Int32) -> SamplingSession? {
        var facts = SamplerFacts()
        guard let memory = unsafe memory, unsafe sampler_facts(memory, &facts) else { return nil }
        var native = NativeFrames(process: facts.process, python: facts.eval.low, host: HostSymbols.path, isOwn: true)
        native.readHostSymbols { HostSymbols.table(of: $0) }
        return unsafe SamplingSession(
            memory: memory, facts: facts, native: native, clock: clock, meanPeriodNanoseconds: meanPeriodNanoseconds,
            block: WatchedBlock(
                watcher: watcher,
                newestState: {
                    var python = unsafe self.python
                    return unsafe sampler_newest_state(&python)
                }))
    }

    /// Whether the block has, at the next moment.
    private func hasEnded(after session: SamplingSession) -> Bool {
        guard let memory = unsafe memory else { return true }
        session.sleep(nanoseconds: random.period(mean: meanPeriodNanoseconds)) { nanoseconds in
            _ = unsafe sampler_await_end(memory, UInt64(nanoseconds))
        }
        return unsafe sampler_has_ended(memory)
    }

    /// On the block's thread, right before the block.
    package func start() { started.store(TickClock.now(), ordering: .releasing) }

    /// On the block's thread, right behind the block: no sample is taken from here on, and what was changed is put back.
    /// Gives the moment.
    package func end() -> UInt64 {
        let end = TickClock.now()
        if let memory = unsafe memory { unsafe sampler_end(memory) }
        wasKept = sampler_end_block()
        return end
    }

    /// What was seen, when `watch` has come back.
    package func finish(at end: UInt64) -> Profile {
        guard let memory = unsafe memory, let session else { preconditionFailure("begin and watch come first") }
        defer {
            unsafe sampler_leave_block(memory)
            self.session = nil
            unsafe self.memory = nil
        }
        if session.instrument.ticks == 0 { session.last = started.load(ordering: .acquiring) }
        session.close(at: end)
        if isBlind || !wasKept { session.instrument.ending = .handlerReplaced }
        return session.profile()
    }
}
