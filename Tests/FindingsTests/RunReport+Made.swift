import Findings

extension RunReport {
    /// A run of `train.py` with a given split, each share with an interval of a tenth of itself on both sides.
    static func made(
        seconds: Double, samples: Int = 10_000,
        _ shares: TimeSplit<Double> = TimeSplit(
            interpreter: 0.1, runtime: 0.04, extension: 0.2, kernel: 0.5, system: 0.06, waiting: 0.1),
        checks: [Check] = []
    ) -> RunReport {
        let estimate = { (share: Double) in Estimate(median: share, ci95: Interval(share * 0.9, share * 1.1)) }
        return RunReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: RunMethod(instrument: "sampler", meanPeriodNanoseconds: 1e6, build: "release"),
            environment: RunReport.Environment(
                machine: MachineFacts(
                    processor: "AMD EPYC 7763", architecture: "x86_64", cores: 2, memoryBytes: 8 << 30, kernel: "6.1",
                    operatingSystem: "Debian GNU/Linux 12", hypervisor: "KVM", governor: nil,
                    transparentHugePages: nil, load: 0.1, stealShare: nil),
                pythons: []),
            program: ProgramFacts(form: .script, words: ["train.py", "--epochs", "1"], exit: .code(0)),
            wallSeconds: seconds, processorSeconds: ProcessorSeconds(user: seconds * 0.8, system: seconds * 0.06),
            samples: samples, shares: TimeSplit { estimate(shares[$0]) },
            lockWaiting: estimate(0), glue: estimate(shares.sum(TimeClass.glue)), libraries: [], threads: [],
            functions: [], lines: [], frames: [], stacks: [], children: RunChildren(count: 0, processorSeconds: 0),
            instrument: RunInstrument(
                meanPeriodSeconds: 1e-3, ticks: samples, sent: samples, answered: samples, lost: 0,
                handlerNanoseconds: 4000, unwoundShare: 1, costShare: 0.01),
            checks: checks, warnings: [], complete: true)
    }
}
