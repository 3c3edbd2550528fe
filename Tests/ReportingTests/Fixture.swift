import Findings

/// A report as a run on a small cloud machine gives it: plausible figures, with each thing that can go wrong once.
enum Fixture {
    static let debian = "/usr/bin/python3"
    static let wheel = "/home/ada/venv/bin/python"
    static let sizes = [2, 8, 32, 128, 512, 1024, 2048]

    static let report: DotReport = {
        var report = DotReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: Method(
                version: 1, processes: 3, seconds: 20,
                heldFixed: ["1 BLAS thread, pinned to processor 0", "operands hot in cache, 64-byte aligned"],
                build: "release"),
            environment: environment, results: sizes.flatMap { [result($0, of: debian), result($0, of: wheel)] },
            arrays: [debian, wheel].map(arrays), crossovers: [debian, wheel].flatMap(crossovers), claims: [],
            checks: [
                Check(
                    name: "known-truth", passed: true, figure: "slope 1.003, intercept 12 ns, bounds 1 ± 0.02 and 50 ns"
                ),
                Check(name: "drift", passed: true, figure: "2 of 189 blocks dropped"),
            ],
            warnings: ["Another process kept 0.7 of 2 cores busy: the intervals are wider than they need be."],
            complete: false)
        report.claims = DotClaims.verdicts(on: report)
        return report
    }()

    /// The same with one Python, undisturbed.
    static let single: DotReport = {
        var report = Fixture.report
        report.environment.pythons.removeAll { $0.id != debian }
        report.results.removeAll { $0.python != debian }
        report.crossovers.removeAll { $0.python != debian }
        report.claims = DotClaims.verdicts(on: report)
        report.warnings = []
        report.complete = true
        return report
    }()

    private static let environment = DotReport.Environment(
        machine: MachineFacts(
            processor: "AMD EPYC 7763 64-Core Processor", architecture: "x86_64", cores: 2,
            memoryBytes: 8_322_342_912, kernel: "6.1.0-28-cloud-amd64", operatingSystem: "Debian GNU/Linux 12",
            hypervisor: "KVM", governor: nil, transparentHugePages: "always", load: 0.72, stealShare: 0.0031),
        clock: ClockFacts(
            source: "invariant TSC (rdtsc)", nanosecondsPerTick: 0.4082, readNanoseconds: 8.6,
            granularityNanoseconds: 0.82),
        pythons: [
            PythonFacts(
                id: debian, executable: debian, reason: "first python3 on PATH", version: "3.11.2",
                libpython: "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
                numpy: NumPyFacts(
                    version: "1.24.2", path: "/usr/lib/python3/dist-packages/numpy",
                    blas: BLASFacts(
                        family: .openBLAS, library: "/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3",
                        configuration: "OpenBLAS 0.3.21 DYNAMIC_ARCH", core: "Zen", threads: 1, integerBits: 32))),
            PythonFacts(
                id: wheel, executable: wheel, reason: "--python", version: "3.12.8",
                libpython: "/opt/python/lib/libpython3.12.so.1.0",
                numpy: NumPyFacts(
                    version: "2.4.6", path: "/home/ada/venv/lib/python3.12/site-packages/numpy",
                    blas: BLASFacts(
                        family: .openBLAS, library: "/home/ada/venv/numpy.libs/libscipy_openblas64_.so",
                        configuration: nil, core: "Zen", threads: 1, integerBits: 64))),
        ])

    private static func arrays(_ python: String) -> ArrayFacts {
        ArrayFacts(
            python: python, dtype: "float64", bytesPerElementArray: 8, bytesPerElementList: 32, contiguous: true,
            sameAddress: true, copies: 0)
    }

    private static func crossovers(_ python: String) -> [Crossover] {
        let factor = python == debian ? 1.0 : 0.93
        let sizes: [(Double, Double)] = [(0.5, 27.4), (0.1, 52.1), (0.01, 121), (0.001, 263), (1e-4, 571)]
        let reached = sizes.map { share, size in
            let middle = size * factor
            return Crossover(
                python: python, dtype: "float64", threads: 1, share: share,
                position: .at(size: middle, ci95: Interval(middle * 0.95, middle * 1.06)))
        }
        let last = Crossover(
            python: python, dtype: "float64", threads: 1, share: 1e-6, position: .above(largest: 2048))
        return reached + [last]
    }
}
