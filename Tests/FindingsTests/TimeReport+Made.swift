import Findings

extension TimeReport {
    /// A statement of a given net time, with an interval of a tenth of it on both sides.
    static func made(
        net: Double = 1000, native: Native = .none(reason: "it is none of the operations that are known"),
        noiseFloor: Double? = 0.02, checks: [Check] = []
    ) -> TimeReport {
        let time = { (time: Double) in
            TimeEstimate(medianNanoseconds: time, ci95Nanoseconds: Interval(time * 0.9, time * 1.1))
        }
        return TimeReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: Method(version: 1, processes: 3, seconds: 5, heldFixed: [], build: "release"),
            environment: Environment(
                machine: MachineFacts(
                    processor: "AMD EPYC 7763", architecture: "x86_64", cores: 2, memoryBytes: 8 << 30,
                    kernel: "6.1", operatingSystem: "Debian GNU/Linux 12", hypervisor: nil, governor: nil,
                    transparentHugePages: nil, load: 0.1, stealShare: nil), pythons: []),
            statement: StatementFacts(
                setup: "", statement: "np.dot(a, b)", executions: 60_000, executionsPerBlock: 1000,
                collectsGarbage: false),
            net: time(net), gross: time(net + 10), emptyLoop: time(10), noiseFloor: noiseFloor,
            firstNanoseconds: nil, layers: .unknown(reason: "it was not sampled"), native: native,
            samples: Samples(statement: [], again: [], emptyLoop: []), checks: checks, warnings: [], complete: true)
    }
}

extension NativeArm {
    /// An arm that takes a share of the statement's thousand nanoseconds, give or take a hundredth.
    static func made(_ path: Path, ratio: Double, error: Double = 0.1) -> NativeArm {
        NativeArm(
            path: path, medianNanoseconds: 1000 * ratio, ci95Nanoseconds: Interval(990 * ratio, 1010 * ratio),
            ratio: ratio, ratioCI95: Interval(0.99 * ratio, 1.01 * ratio), errorOverBound: error)
    }
}
