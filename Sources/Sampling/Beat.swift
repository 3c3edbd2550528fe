internal import SignalSampler

/// The moments at which a program is looked at that makes many system calls: a thread of their own is on the processor of
/// the thread that it follows then. See beat.c.
@safe final class Beat {
    // SAFETY: begun by the initialiser, ended by deinit, and handed out to nobody.
    private let beat: OpaquePointer
    private var counted: UInt64 = 0

    /// Nil where no thread can be had.
    init?(process: Int32, _ thread: WatchedThread, nanoseconds: Double) {
        guard let beat = unsafe sampler_begin_beat(process, thread.id, thread.processor, UInt64(nanoseconds)) else {
            return nil
        }
        unsafe self.beat = beat
    }

    /// Its own number.
    var thread: Int32 { unsafe sampler_beat_thread(beat) }

    /// On a processor, so far.
    var processorSeconds: Double { Double(unsafe sampler_beat_nanoseconds(beat)) / 1e9 }

    deinit { unsafe sampler_end_beat(beat) }

    /// Waits for the next moment.
    func next() -> SamplerMoment { unsafe sampler_await_beat(beat) }

    /// Signals up to that moment that were not asked about before.
    func newlySent(by moment: SamplerMoment) -> Int {
        defer { counted = moment.sent }
        return Int(truncatingIfNeeded: moment.sent &- counted)
    }

    /// From the next moment on.
    func follow(_ thread: WatchedThread, nanoseconds: Double) {
        unsafe sampler_lead_beat(beat, thread.id, thread.processor, thread.takesNextSignal, UInt64(nanoseconds))
    }
}
