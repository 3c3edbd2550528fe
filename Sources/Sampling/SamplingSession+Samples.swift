internal import Measurement
internal import SignalSampler

/// What the handler has found.
extension SamplingSession {
    private static let keptHandlerTimes = 20_000
    /// Compilers split it in two, of which the second (`….cold`) lies elsewhere.
    private static let evalLoop = "_PyEval_EvalFrameDefault"

    /// Those of earlier moments only, if one is named: what a thread is found at stands for the time up to its moment,
    /// which is to be divided first.
    func takeSamples(before moment: UInt32? = nil) {
        var sample = unsafe SamplerSample()
        while unsafe sampler_next(memory, &sample) {
            if let moment, unsafe sample.moment == moment { return }
            unsafe take(sample)
            unsafe sampler_taken(memory)
        }
    }

    private func take(_ sample: SamplerSample) {
        guard let thread = unsafe threads[sample.thread] else { return }
        var weight = thread.pending
        weight.samples = 1
        thread.pending = Weight()
        thread.noteAnswer()
        unsafe thread.state = sample.thread_state
        unsafe thread.processor = sample.processor
        unsafe thread.systemCalls.note(sample.in_system_call)
        let places = unsafe places(of: sample)
        let activity = unsafe activity(of: sample, places)
        unsafe note(sample, places)
        if block != nil, isForeign(thread, places) { return giveBack(weight, of: thread) }
        var node = unsafe bystander(of: thread) ?? lines(of: sample, thread)
        // Frames that could not be read: at its start and end, Python has none.
        if unsafe sample.python_count > 0, tree.nodes[node].parent == nil { instrument.withoutLine += 1 }
        for place in places.reversed() {
            node = tree.node(below: node, .native(object: place.object, function: place.function))
        }
        thread.totals.activities[activity.rawValue] += weight
        thread.latest = (activity, node)
        tree.add(weight, activity, at: node)
        looks.add(weight.wallNanoseconds)
    }

    private func note(_ sample: SamplerSample, _ places: [NativeFrames.Place]) {
        instrument.answered += 1
        if instrument.handlerNanoseconds.count < Self.keptHandlerTimes {
            unsafe instrument.handlerNanoseconds.append(clock.nanoseconds(sample.handler_ticks))
        }
        if unsafe sample.native_count > 1 { instrument.unwound += 1 }
        if unsafe sample.end == SAMPLER_END_LOST, !places.contains(where: \.isDecisive) {
            instrument.lostStacks += 1
        }
        if unsafe sample.thread_state != 0 { instrument.pythonSamples += 1 }
    }

    /// The native frames, innermost first; without the eval loop's, which are what the lines of Python are.
    private func places(of sample: SamplerSample) -> [NativeFrames.Place] {
        // SAFETY: the sample's frames are valid until it is taken, and there are native_count of them.
        let addresses = unsafe UnsafeBufferPointer(start: sample.native, count: Int(sample.native_count))
        var places: [NativeFrames.Place] = []
        for unsafe(index, address) in unsafe addresses.enumerated() {
            if address >= facts.eval.low && address < facts.eval.high { continue }
            // A return address may be the next function's first byte.
            guard let place = native.place(at: index == 0 ? address : address &- 1) else { continue }
            if native.hasChanged { trustNewRanges() }
            if place.function?.hasPrefix(Self.evalLoop) ?? false || place.runsBlock { break }
            places.append(place)
        }
        return places
    }

    private func activity(of sample: SamplerSample, _ places: [NativeFrames.Place]) -> Activity {
        if unsafe sample.in_system_call, !SystemCalls.isBrief(places.first?.function) { return .system }
        if places.isEmpty { return .interpreter }
        var isPythons = false
        for place in places {
            switch place.role {
            case .kernel: return .kernel
            case .extension: return .extension
            // What a Swift program calls of Python's is called by way of the bridge, whose code may be inlined there.
            case .host: return native.isOwn && !isPythons ? .extension : .runtime
            case .python: isPythons = true
            case .system: continue
            }
        }
        // Where no Python is on the stack, Swift's and C's libraries work for the program that hosts it: the stack could
        // not be followed up to there.
        return unsafe native.isOwn && !isPythons && sample.python_count == 0 ? .extension : .runtime
    }

    /// The node of the innermost line of Python. Stacks of one thread mostly differ at their inner end alone, so that
    /// the walk begins where the last one's frames still hold.
    private func lines(of sample: SamplerSample, _ thread: WatchedThread) -> Int {
        // SAFETY: the sample's frames are valid until it is taken, and there are python_count of them.
        let frames = unsafe UnsafeBufferPointer(start: sample.python, count: Int(sample.python_count))
        var trail = thread.trail
        unsafe trail.keepCommon(with: frames)
        var node = trail.last?.node ?? tree.node(below: nil, .thread(id: thread.id))
        if unsafe trail.isEmpty && sample.is_truncated { node = tree.node(below: node, .elided) }
        for index in (0..<(frames.count - trail.count)).reversed() {
            let raw = unsafe frames[index]
            if let frame = code.frame(raw) { node = tree.node(below: node, frame) }
            trail.append(raw, node)
        }
        thread.trail = trail
        return node
    }

    /// For a library's own thread: the line at which the main thread waits, presumably for it.
    private func bystander(of thread: WatchedThread) -> Int? {
        guard !thread.isSharer, let resting = threads[facts.main_thread]?.resting else { return nil }
        return tree.nodes[resting.node].parent
    }
}
