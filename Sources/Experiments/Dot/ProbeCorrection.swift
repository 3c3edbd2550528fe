internal import Findings
internal import Probes

/// What armed probes put into each tier, so that it can be taken out again.
///
/// Each place that is watched reads the clock twice, and costs `pair` nanoseconds in all. Of these, `inside` fall between
/// the two readings, and so into the watched tier, the rest into the tier around it.
struct ProbeCorrection {
    /// What one pair adds to a call, measured on this call path: armed less absent, over the number of pairs.
    var pair: Double
    /// The part of `pair` between the readings, from a stub that is measured alone.
    var inside: Double

    /// Nanoseconds to subtract from each tier of a call; together, what all its pairs cost.
    ///
    /// - Parameters:
    ///   - allocationPairs: around memory, in every call.
    ///   - kernelPairs: around BLAS functions.
    ///   - samplesMemory: the allocate tier comes from other calls. It then holds the inside part of a pair that the
    ///     calls themselves do not have, and so does what was taken out of dispatch for it.
    func nanoseconds(allocationPairs: Double, kernelPairs: Double, samplesMemory: Bool) -> [Tier.Name: Double] {
        let outside = pair - inside
        let sampled = samplesMemory ? inside : 0
        // Without a kernel all of NumPy's C counts as dispatch.
        let calleeBefore = kernelPairs > 0 ? inside / 2 : inside
        // The callee's inside part lies half before the kernel and half after it, as does the kernel's outside part.
        return [
            .bridge: outside,
            .interpreter: inside + outside,
            .dispatch: calleeBefore + allocationPairs * outside + kernelPairs * outside / 2 - sampled,
            .allocate: allocationPairs * inside + sampled,
            .kernel: kernelPairs * inside,
            .return: inside - calleeBefore + kernelPairs * outside / 2,
        ]
    }
}
