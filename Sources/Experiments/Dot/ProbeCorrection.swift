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

    /// Nanoseconds to subtract from each tier of a call.
    func nanoseconds(allocationPairs: Double, kernelPairs: Double) -> [Tier.Name: Double] {
        let outside = pair - inside
        // Without a kernel all of NumPy's C counts as dispatch.
        let calleeBefore = kernelPairs > 0 ? inside / 2 : inside
        // The callee's inside part lies half before the kernel and half after it, as does the kernel's outside part.
        return [
            .bridge: outside,
            .interpreter: inside + outside,
            .dispatch: calleeBefore + allocationPairs * outside + kernelPairs * outside / 2,
            .allocate: allocationPairs * inside,
            .kernel: kernelPairs * inside,
            .return: inside - calleeBefore + kernelPairs * outside / 2,
        ]
    }
}
