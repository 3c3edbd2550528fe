internal import Glibc
internal import Measurement
internal import SignalSampler

/// Watches one program from outside: interrupts its threads at random moments, and keeps what they were at.
///
/// A thread that waits is not disturbed. One that runs is interrupted for some microseconds, five hundred times a second
/// by default.
@safe package final class Sampler {
    // SAFETY: mapped by the initialiser, unmapped by deinit, and handed out to nobody who outlives this object.
    private let memory: OpaquePointer
    /// The shared memory's descriptor, for the program to inherit.
    package let descriptor: Int32
    private let meanPeriodNanoseconds: Double
    private var random: SplitMix64
    private let clock = TickClock()

    /// Two milliseconds. On two busy Zen 5 cores of a virtual machine, programs of 1 to 2 s took 1.03 to 1.05 of their
    /// time so, 1.04 to 1.08 at one millisecond, and as long as ever at four: what costs is the processor's way into the
    /// kernel and back, not the handler. A second of the program tells a share within 4 points then, a minute within half.
    package static let defaultPeriodNanoseconds = 2e6
    /// Looks in a second, on average.
    package static let defaultRate = 1e9 / defaultPeriodNanoseconds
    /// Below, a program of minutes tells nothing; above, a virtual machine does little else than take the signals.
    package static let rates = 1.0...10_000.0

    package init(meanPeriodNanoseconds: Double = defaultPeriodNanoseconds, seed: UInt64) throws(SamplingError) {
        var descriptor: Int32 = -1
        // SAFETY: the memory is this sampler's until its deinit, and what the program writes there is read as numbers.
        guard let memory = unsafe sampler_make(&descriptor) else { throw .noSharedMemory(errno: errno) }
        unsafe self.memory = memory
        self.descriptor = descriptor
        self.meanPeriodNanoseconds = meanPeriodNanoseconds
        random = SplitMix64(seed: seed)
    }

    deinit {
        unsafe sampler_unmap(memory)
        close(descriptor)
    }

    /// Samples the program until `hasEnded` says that it is no more; nil if it ended before its Python stood.
    ///
    /// `host` is this program's own file. `hasEnded` is asked at every tick, and must not wait.
    package func watch(process: Int32, host: String, until hasEnded: () -> Bool) -> Profile? {
        sampler_wake_on_time()
        var facts = SamplerFacts()
        while unsafe !sampler_facts(memory, &facts) {
            if hasEnded() { return nil }
            pause(nanoseconds: meanPeriodNanoseconds, until: hasEnded)
        }
        let session = unsafe SamplingSession(
            memory: memory, facts: facts,
            native: NativeFrames(process: facts.process, python: facts.eval.low, host: host), clock: clock,
            meanPeriodNanoseconds: meanPeriodNanoseconds)
        while !hasEnded(), unsafe !sampler_has_ended(memory), !session.isBlind {
            session.tick()
            session.sleep(nanoseconds: random.period(mean: meanPeriodNanoseconds)) { nanoseconds in
                pause(nanoseconds: nanoseconds, until: hasEnded)
            }
        }
        session.endBeat()
        session.noteBlindness()
        while !hasEnded() { pause(nanoseconds: meanPeriodNanoseconds, until: hasEnded) }
        return session.profile()
    }

    /// A signal to this process, such as a terminal's Ctrl-C, does not shorten it: the program has just got that one too,
    /// and a look would come whenever it handles it.
    private func pause(nanoseconds: Double, until hasEnded: () -> Bool) {
        var end = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &end)
        let sum = end.tv_nsec + Int(nanoseconds)
        end = timespec(tv_sec: end.tv_sec + sum / 1_000_000_000, tv_nsec: sum % 1_000_000_000)
        while unsafe clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, nil) == EINTR, !hasEnded() {}
    }
}
