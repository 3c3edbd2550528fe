extension DotResult {
    /// The tiers that are neither the kernel nor memory: what could go if the call went without Python.
    package static let glueTiers: Set<Tier.Name> = [.bridge, .interpreter, .dispatch, .return]

    /// The tier of this name, nil where it was not observed.
    package func time(of name: Tier.Name) -> TimeEstimate? {
        tiers.first { $0.name == name }?.time
    }

    /// The sum of the glue tiers; its interval adds their ends, which is wider than 95 %. Nil without a BLAS call.
    package var glue: TimeEstimate? {
        guard time(of: .kernel) != nil else { return nil }
        let times = tiers.filter { Self.glueTiers.contains($0.name) }.compactMap(\.time)
        guard !times.isEmpty else { return nil }
        return TimeEstimate(
            medianNanoseconds: times.reduce(0) { $0 + $1.medianNanoseconds },
            ci95Nanoseconds: Interval(
                times.reduce(0) { $0 + $1.ci95Nanoseconds.low }, times.reduce(0) { $0 + $1.ci95Nanoseconds.high }))
    }
}
