internal import Measurement
internal import SignalSampler

/// The watching of one program: its threads, and what its samples add up to.
@safe final class SamplingSession {
    // SAFETY: the sampler's, which outlives the session; what the program writes there is read by acquiring loads.
    let memory: OpaquePointer
    let facts: SamplerFacts
    let remote: RemoteProcess
    let clock: TickClock
    var code: CodeReader
    var native: NativeFrames
    var tree = StackTree()
    var threads: [Int32: WatchedThread] = [:]
    var ended: [ThreadTotals] = []
    var instrument: Profile.Instrument
    var looks = EffectiveCount()
    /// Processes that were seen; those that live less than some ticks are not.
    var children: Set<Int32> = []
    private var childrenBefore: Set<Int32> = []
    var wallNanoseconds = 0.0
    var last: UInt64
    /// Nil where the whole program is watched.
    let block: WatchedBlock?
    /// As it was when the states were last looked for.
    var newestState: UInt64 = 0
    /// One that ran when it was last looked at, for as long as it does: whom a beat is to follow.
    private(set) var followed: WatchedThread?
    var beat: Beat?
    /// The beat's last.
    var moment: SamplerMoment?
    /// What the beats have had of a processor.
    var beatSeconds = 0.0

    /// Threads are looked for at every so many ticks, and when their number is not the known one.
    private static let ticksBetweenSearches = 16

    init(
        memory: OpaquePointer, facts: SamplerFacts, native: NativeFrames, clock: TickClock,
        meanPeriodNanoseconds: Double, block: WatchedBlock? = nil
    ) {
        // SAFETY: the sampler that has mapped the memory outlives its session.
        unsafe self.memory = memory
        self.facts = facts
        self.clock = clock
        remote = RemoteProcess(process: facts.process)
        code = CodeReader(remote, facts: facts)
        self.native = native
        self.block = block
        instrument = Profile.Instrument(meanPeriodNanoseconds: meanPeriodNanoseconds)
        last = TickClock.now()
        trustNewRanges()
        searchThreads()
        if block != nil { childrenBefore = children }
    }

    /// Looks at every thread once, but for the one that the beat has looked at. The time since the last tick's end is
    /// divided among those that run.
    func tick() {
        instrument.ticks += 1
        let number = moment?.number ?? UInt32(truncatingIfNeeded: instrument.ticks)
        takeSamples(before: number)
        if instrument.ticks % Self.ticksBetweenSearches == 0 || hasOtherThreads { searchThreads() }
        var running: [WatchedThread] = []
        var blocked: [WatchedThread] = []
        for thread in threads.values {
            switch glance(at: thread) {
            case .running: running.append(thread)
            case .gone: end(thread)
            case .blocked(let call, let argument):
                thread.blockedCall = (call, argument)
                blocked.append(thread)
            }
        }
        if block != nil { keepParticipants(&running, &blocked) }
        for thread in running {
            thread.resting = nil
            guard thread.takesSignal(), moment?.thread != thread.id else { continue }
            instrument.sent += 1
            _ = sampler_interrupt(facts.process, thread.id, number)
        }
        if let beat, let moment { instrument.sent += beat.newlySent(by: moment) }
        if let thread = running.first(where: { $0 === followed }) ?? running.first(where: \.isSharer) {
            followed = thread
        }
        blocked.forEach(rest)
        share(elapsed(), among: running, blocked)
    }

    /// Time since the last tick's end. What the watcher takes for a tick is that tick's, as where it runs on the program's
    /// processor the program stands still meanwhile, at what it was seen at. A beat's moment is its end: the watcher comes
    /// sooner where the program waits than where it runs.
    private func elapsed() -> Double {
        let now = moment?.ticks ?? TickClock.now()
        defer { last = now }
        let elapsed = clock.nanoseconds(from: last, to: now)
        wallNanoseconds += elapsed
        return elapsed
    }

    private func glance(at thread: WatchedThread) -> ThreadGlance {
        guard let moment, moment.thread == thread.id, moment.glance.state != SAMPLER_GONE else {
            return thread.glance()  // a beat may have had no file to look by
        }
        return ThreadGlance(moment.glance)
    }

    /// Threads of Python's share the time; where none of them runs, those of libraries work on their behalf.
    private func share(_ elapsed: Double, among running: [WatchedThread], _ blocked: [WatchedThread]) {
        let sharers = running.contains(where: \.isSharer) ? running.filter(\.isSharer) : running
        for thread in running {
            let shares = sharers.contains { $0 === thread }
            thread.pending += Weight(
                wallNanoseconds: shares ? elapsed / Double(sharers.count) : 0, threadNanoseconds: elapsed)
        }
        // Where nothing runs, the program waits for what its main thread waits for.
        let awaited = running.isEmpty ? blocked.first(where: \.isMain) ?? blocked.first : nil
        for thread in blocked {
            if block != nil, thread.isSilent, thread.resting != nil { lose(thread) }
            thread.pending += Weight(wallNanoseconds: thread === awaited ? elapsed : 0, threadNanoseconds: elapsed)
            if let resting = thread.resting { noteRest(thread, resting) }
        }
    }

    /// The main thread runs and answers no more: another handler, or another program, has taken the sampler's place.
    var isBlind: Bool { threads[facts.main_thread]?.isDeaf ?? false }

    /// Why nothing is seen any more; to be asked while the program lives.
    func noteBlindness() {
        if isBlind { instrument.ending = block != nil || native.holdsSamples() ? .handlerReplaced : .programReplaced }
    }

    func profile() -> Profile {
        takeSamples()
        instrument.dropped = Int(clamping: unsafe sampler_dropped(memory))
        for thread in threads.values { end(thread) }
        return Profile(
            functions: code.functions, objects: native.map.objects, stacks: tree,
            threads: ended.sorted { $0.id < $1.id }, instrument: instrument, wallNanoseconds: wallNanoseconds,
            looks: looks.value,
            childCount: children.subtracting(childrenBefore).count)
    }

    func trustNewRanges() {
        for range in native.newTrusted() { _ = unsafe sampler_add_range(memory, range) }
    }
}
