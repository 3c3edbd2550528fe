internal import Glibc
internal import SignalSampler

/// Threads that come and go.
extension SamplingSession {
    func searchThreads() {
        let own = [block?.watcher, beat?.thread]
        for id in ThreadFolder(process: facts.process).threads() where threads[id] == nil && !own.contains(id) {
            threads[id] = WatchedThread(
                process: facts.process, id: id, isMain: id == facts.main_thread,
                isNew: block == nil || instrument.ticks > 0)
        }
        if threads.values.contains(where: { $0.state == 0 }) { findStates() }
        for thread in threads.values {
            thread.noteTime()
            children.formUnion(thread.children())
        }
    }

    /// Which of the threads Python knows. Each state has its older neighbour behind it, and a program's main thread's is
    /// the oldest. In this very process the newest can be asked for.
    func findStates() {
        newestState = block?.newestState() ?? 0
        var state = block == nil ? facts.main_state : newestState
        let step: UInt64 = block == nil ? Self.newerState : Self.olderState
        // As many as there are threads, and some that have just gone.
        for _ in 0..<(threads.count + 64) {
            guard state != 0, let id = remote.word(at: state &+ UInt64(facts.layout.thread_id)) else { return }
            threads[Int32(truncatingIfNeeded: id)]?.state = state
            guard let next = remote.word(at: state &+ step) else { return }
            state = next
        }
    }

    /// PyThreadState begins with `prev`, then `next`.
    private static let newerState: UInt64 = 0
    private static let olderState: UInt64 = 8

    /// Whether there are more or fewer threads than are known. Costs about a microsecond.
    var hasOtherThreads: Bool {
        let own = block == nil ? 0 : beat == nil ? 1 : 2
        return ThreadFolder(process: facts.process).count.map { $0 != threads.count + own } ?? false
    }

    func end(_ thread: WatchedThread) {
        takeSamples()
        thread.totals.lost += thread.pending
        if block == nil || thread.totals.hasTime { ended.append(thread.totals) }
        threads[thread.id] = nil
    }

    /// Finds the stack that a waiting thread has left behind. One that has woken up meanwhile is seen by its next sample.
    func rest(_ thread: WatchedThread) {
        let run = thread.nanosecondsRun()
        guard thread.resting == nil || thread.resting?.nanosecondsRun != run else { return }
        thread.resting = nil
        let stack = stack(of: thread)
        guard thread.nanosecondsRun() == run else { return }
        let (call, argument) = thread.blockedCall
        let name = SystemCalls.name(call)
        let lock = call == SystemCalls.futex && argument >= facts.runtime.low && argument < facts.runtime.high
        let node = tree.node(below: stack, .systemCall(name: lock ? "\(name) (GIL)" : name))
        thread.resting = .init(nanosecondsRun: run ?? 0, node: node, isForLock: lock)
    }

    /// What is pending of a thread's time was spent where it waits.
    func noteRest(_ thread: WatchedThread, _ resting: WatchedThread.Resting) {
        var whole = thread.pending
        whole.samples += 1
        thread.pending = Weight()
        tree.add(whole, .waiting, at: resting.node)
        looks.add(whole.wallNanoseconds)
        thread.latest = (.waiting, resting.node)
        thread.totals.activities[Activity.waiting.rawValue] += whole
        if resting.isForLock { thread.totals.lockWait += whole }
    }

    /// The node of a waiting thread's innermost line of Python; the thread's own where it has none.
    private func stack(of thread: WatchedThread) -> Int {
        let foot = tree.node(below: nil, .thread(id: thread.id))
        guard thread.state != 0 else { return foot }
        var frames = [SamplerFrame](repeating: SamplerFrame(), count: Self.longestStack)
        var layout = facts.layout
        // SAFETY: the walk writes at most as many frames as there is room for.
        let count = unsafe frames.withUnsafeMutableBufferPointer { room in
            unsafe sampler_walk(facts.process, &layout, thread.state, room.baseAddress, room.count)
        }
        return frames[..<count].reversed().reduce(foot) { node, frame in
            code.frame(frame).map { tree.node(below: node, $0) } ?? node
        }
    }

    private static let longestStack = 440
}

/// /proc/PID/task, of which each entry is a thread.
private struct ThreadFolder {
    let process: Int32

    /// A folder has a link for itself, one from above and one from each folder in it, which the kernel keeps up to date
    /// here (proc_task_getattr).
    var count: Int? {
        var status = stat()
        // SAFETY: the record is written during the call only.
        guard unsafe stat("/proc/\(process)/task", &status) == 0, status.st_nlink > 2 else { return nil }
        return Int(status.st_nlink) - 2
    }

    func threads() -> [Int32] {
        guard let folder = unsafe opendir("/proc/\(process)/task") else { return [] }
        defer { unsafe _ = closedir(folder) }
        var found: [Int32] = []
        while let entry = unsafe readdir(folder) {
            // SAFETY: readdir's entry is valid until the next call, and its name ends with a zero.
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let id = Int32(name) { found.append(id) }
        }
        return found
    }
}
