@testable import Findings

/// A statement whose every part is there, and one that went wrong.
enum TimeFixture {
    static let report: TimeReport = {
        TimeReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: Method(
                version: 1, processes: 3, seconds: 5,
                heldFixed: ["BLAS threads: 1", "Python's garbage collector: off"], build: "release"),
            environment: TimeReport.Environment(machine: Fixture.report.environment.machine, pythons: [python]),
            statement: StatementFacts(
                setup: "import numpy as np\na = np.ones((64, 64))", statement: "np.dot(a, a)", executions: 120_000,
                executionsPerBlock: 500, collectsGarbage: false),
            net: time(9_120, 40), gross: time(9_126, 40), emptyLoop: time(6.1, 0.2), noiseFloor: 0.008,
            firstNanoseconds: 36_100, layers: .sampled(layers), native: .measured(floor), samples: samples,
            checks: [
                Check(name: "quiet", passed: true, figure: "noise floor 0.80 %, bound 10.0 %"),
                Check(name: "same-result", passed: true, figure: "same-blas differs from NumPy by 0"),
                Check(name: "length", passed: true, figure: "1900 looks at the loop"),
            ], warnings: [], complete: true)
    }()

    static let troubled: TimeReport = {
        var report = Self.report
        report.statement = StatementFacts(
            setup: "x = 1", statement: "pass", executions: 6, executionsPerBlock: 1, collectsGarbage: true)
        report.net = time(-0.1, 0.4)
        report.noiseFloor = nil
        report.firstNanoseconds = nil
        report.layers = .unknown(reason: "the sampled process ended early (signal 9)")
        report.native = .none(reason: "it is none of the operations that are known")
        report.checks[0] = Check(name: "quiet", passed: false, figure: "noise floor 31.0 %, bound 10.0 %")
        report.warnings = ["other programs were running"]
        report.complete = false
        return report
    }()

    private static let python = PythonFacts(
        id: "/usr/bin/python3", executable: "/usr/bin/python3", reason: "--python", version: "3.11.2",
        libpython: "/usr/lib/libpython3.11.so",
        numpy: NumPyFacts(version: "2.4.6", path: "/numpy/_multiarray_umath.so", blas: nil))

    private static func time(_ median: Double, _ half: Double) -> TimeEstimate {
        TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: Interval(median - half, median + half))
    }

    private static func share(_ median: Double) -> Estimate {
        Estimate(median: median, ci95: Interval(median * 0.9, median * 1.1))
    }

    private static let layers = [
        TimeLayer(timeClass: .interpreter, library: nil, time: time(31, 12), share: share(0.004)),
        TimeLayer(timeClass: .runtime, library: nil, time: time(64, 20), share: share(0.007)),
        TimeLayer(
            timeClass: .extension, library: "_multiarray_umath.cpython-311-x86_64-linux-gnu.so", time: time(401, 60),
            share: share(0.044)),
        TimeLayer(
            timeClass: .kernel, library: "libscipy_openblas64_-32a4b2a6.so", time: time(8_624, 90),
            share: share(0.945)),
        TimeLayer(
            timeClass: .system, library: nil, time: time(0, 18),
            share: Estimate(median: 0, ci95: Interval(0, 0.002))),
        TimeLayer(
            timeClass: .waiting, library: nil, time: time(0, 18),
            share: Estimate(median: 0, ci95: Interval(0, 0.002))),
    ]

    private static let floor = NativeFloor(
        operation: "dot of 64x64 and 64x64", dtype: "float64",
        arms: [
            NativeArm(
                path: .sameBLAS, medianNanoseconds: 8_580, ci95Nanoseconds: Interval(8_540, 8_630), ratio: 0.941,
                ratioCI95: Interval(0.936, 0.946), errorOverBound: 0),
            NativeArm(
                path: .swift, medianNanoseconds: 6_440, ci95Nanoseconds: Interval(6_400, 6_500), ratio: 0.706,
                ratioCI95: Interval(0.701, 0.713), errorOverBound: 0.06),
        ])

    private static let samples = TimeReport.Samples(
        statement: [[9_120, 9_131], [9_118, 9_140], [9_126, 9_122]],
        again: [[9_125, 9_128], [9_119, 9_133], [9_130, 9_127]], emptyLoop: [[6.1, 6.2], [6.0, 6.1], [6.1, 6.3]])
}
