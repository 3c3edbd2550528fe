internal import Measurement
internal import SignalSampler

/// Which threads a block's time is divided among. The thread that runs it takes part at any moment, others of the program
/// only while they are in Python: what they do else has nothing to do with the block.
extension SamplingSession {
    func keepParticipants(_ running: inout [WatchedThread], _ blocked: inout [WatchedThread]) {
        // A thread that has just attached for the first time.
        if let block, block.newestState() != newestState { findStates() }
        blocked.removeAll { !takesPart($0) }
        let participants = running.filter(takesPart)
        // Where none of them runs, a library's own thread may work on their behalf.
        running = participants.isEmpty ? running.filter(mayBeLibrary) : participants
    }

    private func takesPart(_ thread: WatchedThread) -> Bool {
        guard !thread.isMain else { return true }
        guard thread.state != 0 else { return false }
        var frame = SamplerFrame()
        var layout = facts.layout
        // SAFETY: there is room for the one frame that is asked for.
        return unsafe sampler_walk(facts.process, &layout, thread.state, &frame, 1) > 0
    }

    private func mayBeLibrary(_ thread: WatchedThread) -> Bool {
        guard !thread.isSharer, !thread.isStranger else { return false }
        guard thread.isSilent else { return true }
        let weight = thread.pending
        thread.pending = Weight()
        giveBack(weight, of: thread)
        return false
    }

    /// Whether a sample tells that a thread which Python does not know works for none of its libraries.
    func isForeign(_ thread: WatchedThread, _ places: [NativeFrames.Place]) -> Bool {
        guard !thread.isSharer else { return false }
        return !places.contains { $0.role == .kernel || $0.role == .extension }
    }

    /// What was taken for a library's work was another thread's of the program: meanwhile the block's thread waited.
    func giveBack(_ weight: Weight, of thread: WatchedThread) {
        thread.isStranger = true
        guard let main = threads[facts.main_thread] else { return }
        var waited = Weight(wallNanoseconds: weight.wallNanoseconds)
        guard let node = main.resting?.node else {
            main.pending += waited
            return
        }
        waited.samples = 0
        tree.add(waited, .waiting, at: node)
        looks.add(waited.wallNanoseconds)
        main.totals.activities[Activity.waiting.rawValue].wallNanoseconds += waited.wallNanoseconds
    }

    /// What a thread ran and did not answer for: another one than a program's may hold the signal back, and no sample will
    /// ever tell.
    func lose(_ thread: WatchedThread) {
        thread.totals.lost += thread.pending
        thread.pending = Weight()
    }

    /// Books the time from the last tick to the block's end, for which there is no sample any more: to what its thread
    /// was last seen at. A tick that came too late makes it negative.
    func close(at end: UInt64) {
        takeSamples()
        let elapsed = clock.nanoseconds(from: last, to: end)
        last = end
        wallNanoseconds += elapsed
        guard let main = threads[facts.main_thread], !main.isDeaf else { return }
        var rest = main.pending
        rest += Weight(wallNanoseconds: elapsed, threadNanoseconds: elapsed)
        guard let latest = main.latest else { return }
        main.pending = Weight()
        tree.add(rest, latest.activity, at: latest.node)
        main.totals.activities[latest.activity.rawValue] += rest
    }
}
