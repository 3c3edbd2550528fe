internal import SignalSampler

/// What a thread does, as far as the kernel tells without disturbing it.
enum ThreadGlance: Equatable {
    /// On a processor, or ready for one.
    case running
    /// In a system call, with its number and first argument.
    case blocked(call: Int, argument: UInt64)
    case gone

    init(_ glance: SamplerGlance) {
        self =
            switch glance.state {
            case SAMPLER_RUNS: .running
            case SAMPLER_BLOCKED: .blocked(call: Int(glance.call), argument: glance.argument)
            default: .gone
            }
    }
}
