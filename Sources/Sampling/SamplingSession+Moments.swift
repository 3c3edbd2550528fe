internal import SignalSampler

/// When to look.
extension SamplingSession {
    /// Above, it would be long before a beat sees the program's end.
    private static let longestBeatNanoseconds = 2e7

    /// Sleeps until the next moment: by `pause`, or with a beat while the thread that runs makes many system calls.
    func sleep(nanoseconds: Double, pause: (Double) -> Void) {
        if let followed, followed.systemCalls.areFrequent, nanoseconds < Self.longestBeatNanoseconds {
            beat = beat ?? Beat(process: facts.process, followed, nanoseconds: nanoseconds)
            beat?.follow(followed, nanoseconds: nanoseconds)
        } else {
            endBeat()
        }
        moment = beat?.next()
        if moment == nil { pause(nanoseconds) }
    }

    func endBeat() {
        beatSeconds += beat?.processorSeconds ?? 0
        beat = nil
        moment = nil
    }
}
