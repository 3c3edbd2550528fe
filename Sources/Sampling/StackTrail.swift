internal import SignalSampler

/// A thread's last stack, outermost frame first, with the node of each frame.
struct StackTrail {
    private var steps: [(frame: SamplerFrame, node: Int)] = []

    var count: Int { steps.count }
    var isEmpty: Bool { steps.isEmpty }
    var last: (frame: SamplerFrame, node: Int)? { steps.last }

    /// Drops what the new stack, innermost frame first, does not begin with.
    mutating func keepCommon(with frames: UnsafeBufferPointer<SamplerFrame>) {
        var common = 0
        while common < steps.count, common < frames.count {
            // SAFETY: the index is below the count.
            let frame = unsafe frames[frames.count - 1 - common]
            let known = steps[common].frame
            guard frame.code == known.code, frame.instruction == known.instruction else { break }
            common += 1
        }
        steps.removeLast(steps.count - common)
    }

    mutating func append(_ frame: SamplerFrame, _ node: Int) { steps.append((frame, node)) }
}
