@testable import Findings

/// A small training loop as a sampler sees it: plausible figures, two threads, Python and native frames in one stack.
enum RunFixture {
    static let report = make(
        threads: [
            thread(
                4711, "MainThread", isMain: true, wall: 9.41,
                TimeSplit(
                    interpreter: 0.091, runtime: 0.047, extension: 0.118, kernel: 0.61, system: 0.02, waiting: 0.114),
                lock: 0.012),
            thread(
                4712, "loader", isMain: false, wall: 8.9,
                TimeSplit(interpreter: 0.03, runtime: 0.012, extension: 0, kernel: 0, system: 0.07, waiting: 0.888),
                lock: 0.021),
        ])

    /// Ended by a signal, watched badly, and too short.
    static let troubled: RunReport = {
        var report = make(threads: [])
        report.program = ProgramFacts(
            form: .module, words: ["tools.crash", "--now"], exit: .signal(11, name: "SIGSEGV"))
        report.complete = false
        report.warnings = ["Another process kept 0.7 of 2 cores busy: the intervals are wider than they need be."]
        report.checks = [
            Check(name: "answered", passed: false, figure: "61.2 % of 9,402 signals, bound 95 %"),
            Check(name: "closure", passed: true, figure: "off by 0.02 %, bound 1 %"),
        ]
        report.children = RunChildren(count: 2, processorSeconds: 3.1)
        report.instrument.handlerNanoseconds = nil
        report.instrument.unwoundShare = nil
        report.lines = Array(report.lines.prefix(1))
        report.libraries = []
        report.stacks = []
        report.advice = [
            RunAdvice(
                kind: .batch, place: RunPlace(file: "/home/ada/train.py", line: 41, function: "step"),
                gain: estimate(0.121), text: "call np.dot once for all rows instead of once a row.",
                reasoning: "41,208 calls of a median of 0.9 µs, of which 0.6 µs are glue."),
            RunAdvice(
                kind: .threads, place: nil, gain: estimate(0.03), text: "give the BLAS one thread.",
                reasoning: "Two threads share one core."),
        ]
        return report
    }()

    private static func make(threads: [RunThread]) -> RunReport {
        RunReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: RunMethod(instrument: "sampler", meanPeriodNanoseconds: 1e6, build: "release"),
            environment: RunReport.Environment(
                machine: Fixture.report.environment.machine, pythons: [Fixture.report.environment.pythons[1]]),
            program: ProgramFacts(form: .script, words: ["/home/ada/train.py", "--epochs", "1"], exit: .code(0)),
            wallSeconds: 9.41, processorSeconds: ProcessorSeconds(user: 8.12, system: 0.24), samples: 9_402,
            shares: TimeSplit { estimate(shares[$0]) }, lockWaiting: estimate(0.017), glue: estimate(0.138),
            libraries: libraries, threads: threads, functions: functions, lines: lines, frames: frames,
            stacks: stacks, children: RunChildren(count: 0, processorSeconds: 0),
            instrument: RunInstrument(
                meanPeriodSeconds: 1.0008e-3, ticks: 9_402, sent: 8_371, answered: 8_370, lost: 0,
                handlerNanoseconds: 6_100, unwoundShare: 0.991, costShare: 0.0081),
            checks: [
                Check(name: "answered", passed: true, figure: "100 % of 8,371 signals, bound 95 %"),
                Check(name: "closure", passed: true, figure: "off by 0.02 %, bound 1 %"),
                Check(name: "resolved", passed: true, figure: "99.9 %, bound 95 %"),
            ], warnings: [], complete: true)
    }

    private static let shares = TimeSplit(
        interpreter: 0.091, runtime: 0.047, extension: 0.118, kernel: 0.61, system: 0.02, waiting: 0.114)

    private static func estimate(_ share: Double) -> Estimate {
        Estimate(median: share, ci95: Interval(share * 0.97, share * 1.03))
    }

    private static func thread(
        _ id: Int, _ name: String, isMain: Bool, wall: Double, _ shares: TimeSplit<Double>, lock: Double
    ) -> RunThread {
        RunThread(
            id: id, name: name, isMain: isMain, wallSeconds: wall, processorSeconds: wall * (1 - shares.waiting),
            shares: TimeSplit { estimate(shares[$0]) }, lockWaiting: estimate(lock))
    }

    private static let libraries = [
        RunLibrary(
            name: "libscipy_openblas64_-fdde5778.so",
            path: "/home/ada/venv/numpy.libs/libscipy_openblas64_-fdde5778.so",
            timeClass: .kernel, share: estimate(0.61)),
        RunLibrary(
            name: "_multiarray_umath.cpython-312-x86_64-linux-gnu.so",
            path: "/home/ada/venv/numpy/_core/_multiarray_umath.cpython-312-x86_64-linux-gnu.so",
            timeClass: .extension, share: estimate(0.112)),
        RunLibrary(
            name: "libpython3.12.so.1.0", path: "/opt/python/lib/libpython3.12.so.1.0", timeClass: .interpreter,
            share: estimate(0.091)),
        RunLibrary(
            name: "libpython3.12.so.1.0", path: "/opt/python/lib/libpython3.12.so.1.0", timeClass: .runtime,
            share: estimate(0.04)),
        RunLibrary(
            name: "libc.so.6", path: "/lib/x86_64-linux-gnu/libc.so.6", timeClass: .runtime, share: estimate(0.007)),
    ]

    private static let places: [(file: String, line: Int, function: String, own: TimeSplit<Double>, total: Double)] = [
        (
            "/home/ada/train.py", 41, "step",
            TimeSplit(interpreter: 0.01, runtime: 0.004, extension: 0.03, kernel: 0.42, system: 0, waiting: 0), 0.464
        ),
        (
            "/home/ada/train.py", 42, "step",
            TimeSplit(interpreter: 0.012, runtime: 0.006, extension: 0.04, kernel: 0.19, system: 0, waiting: 0), 0.248
        ),
        (
            "/home/ada/lib/data.py", 17, "Loader.fetch.<locals>.read",
            TimeSplit(interpreter: 0.002, runtime: 0.001, extension: 0, kernel: 0, system: 0.02, waiting: 0.11), 0.133
        ),
        (
            "/home/ada/lib/model/data.py", 88, "augment",
            TimeSplit(interpreter: 0.057, runtime: 0.031, extension: 0.04, kernel: 0, system: 0, waiting: 0.004), 0.132
        ),
        (
            "/home/ada/train.py", 63, "<module>",
            TimeSplit(interpreter: 0.01, runtime: 0.005, extension: 0.008, kernel: 0, system: 0, waiting: 0), 0.99
        ),
    ]

    private static let lines = places.map { place in
        RunLine(
            file: place.file, line: place.line, function: place.function, own: place.own,
            ownShare: estimate(place.own.sum()), totalShare: place.total)
    }

    private static let functions = [places[0], places[2], places[3], places[4]].map { place in
        RunFunction(
            file: place.file, name: place.function, firstLine: place.line - 3, own: place.own,
            ownShare: estimate(place.own.sum()), totalShare: place.total)
    }

    private static let frames = [
        RunFrame(kind: .thread, name: "MainThread", file: nil, line: nil),
        RunFrame(kind: .thread, name: "loader", file: nil, line: nil),
        RunFrame(kind: .python, name: "<module>", file: "/home/ada/train.py", line: 63),
        RunFrame(kind: .python, name: "step", file: "/home/ada/train.py", line: 41),
        RunFrame(kind: .python, name: "step", file: "/home/ada/train.py", line: 42),
        RunFrame(kind: .native, name: "array_matmul", file: "_multiarray_umath.so", line: nil),
        RunFrame(kind: .native, name: "dgemm_kernel_ZEN", file: "libscipy_openblas64_.so", line: nil),
        RunFrame(kind: .python, name: "augment", file: "/home/ada/lib/model/data.py", line: 88),
        RunFrame(kind: .python, name: "Loader.fetch.<locals>.read", file: "/home/ada/lib/data.py", line: 17),
        RunFrame(kind: .native, name: "read", file: "libc.so.6", line: nil),
    ]

    private static let stacks: [RunStack] = [
        (nil, 0, nil, 0), (nil, 1, nil, 0), (0, 2, .interpreter, 0.09), (2, 3, .interpreter, 0.1),
        (2, 4, .interpreter, 0.12), (3, 5, .extension, 0.28), (4, 5, .extension, 0.38), (5, 6, .kernel, 3.95),
        (6, 6, .kernel, 1.79), (2, 7, .interpreter, 0.54), (2, 7, .runtime, 0.29), (9, 5, .extension, 0.37),
        (1, 8, .interpreter, 0.02), (12, 9, .system, 0.19), (12, 9, .waiting, 1.07),
    ].map { (parent: Int?, frame: Int, timeClass: TimeClass?, seconds: Double) in
        RunStack(
            parent: parent, frame: frame, timeClass: timeClass, seconds: seconds, samples: Int(seconds * 1000))
    }
}
