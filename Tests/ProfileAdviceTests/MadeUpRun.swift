@testable import Findings

/// A run whose stacks are chosen: 10 s of `/p/a.py`, whose `work` has a loop in lines 10 to 12 and calls `help`, and of
/// NumPy's `_mean`.
struct MadeUpRun {
    enum Place: CaseIterable {
        /// In `<module>`, outside of the loop.
        case outside
        /// In line 11, in the loop.
        case loop
        /// In line 3, which the loop calls.
        case callee
        /// In NumPy's own Python, which line 12 calls.
        case library
    }

    var seconds: [Place: TimeSplit<Double>] = [:]
    var sites: [RunCallSite]?
    var libraries: [RunLibrary] = []
    var processorSeconds = 10.0
    var failed: [String] = []

    static let numpyFile = "/lib/numpy/_core/_methods.py"

    /// Where all of it was.
    var native = RunFrame(kind: .native, name: "array_add", file: "/lib/_multiarray_umath.so", line: nil)

    private static let frames = [
        RunFrame(kind: .python, name: "<module>", file: "/p/a.py", line: 20),
        RunFrame(kind: .python, name: "work", file: "/p/a.py", line: 11),
        RunFrame(kind: .python, name: "work", file: "/p/a.py", line: 12),
        RunFrame(kind: .python, name: "help", file: "/p/a.py", line: 3),
        RunFrame(kind: .python, name: "_mean", file: numpyFile, line: 100),
    ]

    var report: RunReport {
        var stacks = [(nil, 0), (0, 1), (0, 2), (1, 3), (2, 4)].map { parent, frame in
            RunStack(parent: parent, frame: frame, timeClass: nil, seconds: 0, samples: 0)
        }
        for place in Place.allCases {
            let parent = [Place.outside: 0, .loop: 1, .callee: 3, .library: 4][place]
            for timeClass in TimeClass.allCases {
                let time = seconds[place]?[timeClass] ?? 0
                stacks.append(
                    RunStack(
                        parent: parent, frame: 5, timeClass: timeClass, seconds: time, samples: Int(time * 500)))
            }
        }
        let split = TimeSplit<Double> { timeClass in seconds.values.reduce(0) { $0 + $1[timeClass] } }
        return report(stacks, split)
    }

    private func report(_ stacks: [RunStack], _ split: TimeSplit<Double>) -> RunReport {
        let exact = { (share: Double) in Estimate(median: share, ci95: Interval(share, share)) }
        var report = RunReport(
            generator: "", date: "", method: RunMethod(instrument: "sampler", meanPeriodNanoseconds: 2e6, build: ""),
            environment: RunReport.Environment(machine: Self.machine, pythons: [Self.python]),
            program: ProgramFacts(form: .script, words: ["a.py"], exit: .code(0)), wallSeconds: split.sum(),
            processorSeconds: ProcessorSeconds(user: processorSeconds, system: 0), samples: 5000,
            shares: TimeSplit { exact(split[$0] / split.sum()) }, lockWaiting: exact(0),
            glue: exact(split.sum(TimeClass.glue) / split.sum()), libraries: libraries, threads: [], functions: [],
            lines: [], frames: Self.frames + [native], stacks: stacks,
            children: RunChildren(count: 0, processorSeconds: 0),
            instrument: RunInstrument(
                meanPeriodSeconds: 2e-3, ticks: 5000, sent: 5000, answered: 5000, lost: 0, handlerNanoseconds: nil,
                unwoundShare: nil, costShare: 0),
            checks: failed.map { Check(name: $0, passed: false, figure: "") }, warnings: [], complete: true)
        report.callSites = sites
        return report
    }

    private static let machine = MachineFacts(
        processor: "", architecture: "x86_64", cores: 2, memoryBytes: 0, kernel: "", operatingSystem: "",
        hypervisor: nil, governor: nil, transparentHugePages: nil, load: 0, busyShare: nil, stealShare: nil)

    private static let python = PythonFacts(
        id: "python3", executable: "", reason: "", version: "3.11.7", libpython: "",
        numpy: NumPyFacts(
            version: "2.4.6", path: "",
            blas: BLASFacts(
                family: .reference, library: "/lib/libblas.so.3", configuration: nil, core: nil, threads: 1,
                integerBits: 32)))
}

extension TimeSplit<Double> {
    /// Some classes, the others nothing.
    static func of(
        interpreter: Double = 0, runtime: Double = 0, extension native: Double = 0, kernel: Double = 0,
        waiting: Double = 0
    ) -> TimeSplit<Double> {
        TimeSplit(
            interpreter: interpreter, runtime: runtime, extension: native, kernel: kernel, system: 0,
            waiting: waiting)
    }
}
