import Findings

/// A ladder as a small cloud machine gives it: plausible figures, with each kind of rung that has none.
enum LadderFixture {
    static let report = make([result(4096, of: Fixture.debian)])

    /// Two Pythons, a smaller size, a peak that is none, failed checks, and a run that was stopped.
    static let troubled: LadderReport = {
        var first = result(1024, of: Fixture.debian)
        first.peak?.check = Check(name: "peak", passed: false, figure: "9.1 operations a cycle, 8 or 16 are plausible")
        var second = result(1024, of: Fixture.wheel)
        second.rungs = second.rungs.filter { [.pythonFunction, .cO3, .numpy].contains($0.id) }
        second = LadderResult(
            python: second.python, size: second.size, threads: second.threads, peak: nil, rungs: second.rungs,
            checks: [Check(name: "drift", passed: false, figure: "31 %, bound 10 %")])
        let third = LadderResult(
            python: Fixture.wheel, size: 64, threads: 1, peak: nil,
            rungs: [rung(.packed, .skipped(reason: "interrupted"), 64)])
        return make([first, second, third], complete: false, warnings: Fixture.report.warnings)
    }()

    private static func make(
        _ results: [LadderResult], complete: Bool = true, warnings: [String] = []
    ) -> LadderReport {
        var environment = Fixture.report.environment
        environment.pythons.removeAll { python in !results.contains { $0.python == python.id } }
        var report = LadderReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: LadderMethod(
                version: 1, seconds: 180, isFull: false,
                heldFixed: ["B is read from memory by each row", "one rung after the other, in rounds"],
                build: "release"),
            environment: LadderReport.Environment(machine: environment.machine, pythons: environment.pythons),
            results: results, claims: [],
            checks: [Check(name: "load", passed: true, figure: "other programs took 0.4 %, bound 25 %")],
            warnings: warnings, complete: complete)
        report.claims = LadderClaims.verdicts(on: report)
        return report
    }

    private static func result(_ size: Int, of python: String) -> LadderResult {
        LadderResult(
            python: python, size: size, threads: 2,
            peak: PeakFacts(
                instructionSet: "AVX2", oneCoreGigaflops: 50.9, allCoresGigaflops: 98.7, cores: 2, flopPerCycle: 15.98,
                gigahertz: 3.18, check: Check(name: "peak", passed: true, figure: "15.98 operations a cycle")),
            rungs: Rung.ID.allCases.map { rung($0, outcome($0, size), size) },
            checks: [Check(name: "drift", passed: true, figure: "1.2 %, bound 10 %")])
    }

    private static func rung(_ id: Rung.ID, _ outcome: Rung.Outcome, _ size: Int) -> Rung {
        Rung(
            id: id, title: "The product by \(id.rawValue)", language: language(id),
            change: "what \(id.rawValue) has that the one before has not", expectation: "2 to 3 times",
            toolchain: outcome.isMeasured ? toolchain(id) : nil, outcome: outcome)
    }

    private static func outcome(_ id: Rung.ID, _ size: Int) -> Rung.Outcome {
        switch id {
        case .mojo, .julia:
            return .absent(remedy: "scripts/setup --ladder installs what can be had, or pip install \(id.rawValue)")
        case .zig: return .failed(reason: "zig build-exe did not end within 60 s")
        case .tiling: return .skipped(reason: "not among those of --only")
        default:
            guard let rate = rates[id] else { return .skipped(reason: "nothing known") }
            return .checked(measurement(id, LadderResult.operations(size: size) / rate / 1e9, size))
        }
    }

    /// In 10⁹ operations a second.
    private static let rates: [Rung.ID: Double] = [
        .pythonModule: 0.00694, .pythonFunction: 0.0118, .java: 0.117, .cO0: 0.229, .cO3: 0.398, .cFast: 4.09,
        .rust: 0.396, .go: 0.381, .swift: 0.352, .swiftUnchecked: 0.401, .loopOrder: 5.87, .parallelLoops: 10.9,
        .divideAndConquer: 13.1, .vectorised: 40.3, .packed: 92.4, .numpy: 84.1,
    ]

    private static let parallel: Set<Rung.ID> = [.parallelLoops, .divideAndConquer, .vectorised, .packed, .numpy]

    private static func measurement(_ id: Rung.ID, _ seconds: Double, _ size: Int) -> RungMeasurement {
        let isParallel = parallel.contains(id)
        let unit = isParallel ? seconds : seconds / Double(size)
        let walls = (0..<3).map { process in [1.04, 1.0, 0.99, 1.01].map { $0 * unit * (1 + Double(process) / 100) } }
        return RungMeasurement(
            threads: isParallel ? 2 : 1,
            samples: RungSamples(
                unit: isParallel ? .whole : .row, rows: isParallel ? size : 9, warmUp: id == .java ? 2 : 0,
                wallSeconds: walls, processorSeconds: walls.map { $0.map { $0 * (isParallel ? 1.97 : 1) } }),
            seconds: estimate(seconds), coreSeconds: estimate(seconds * (isParallel ? 1.97 : 1)),
            errorOverTolerance: 0.03,
            smaller: isParallel ? nil : smaller(seconds, of: size, failing: id == .go),
            checks: isParallel ? [] : [extrapolation(failing: id == .go)])
    }

    private static func smaller(_ seconds: Double, of size: Int, failing: Bool) -> SmallerRun {
        let small = size / 16
        let whole = seconds / 4096 / 1.4
        return SmallerRun(size: small, seconds: whole, foretold: estimate(whole * (failing ? 1.4 : 1.011)))
    }

    private static func extrapolation(failing: Bool) -> Check {
        Check(name: "extrapolation", passed: !failing, figure: "\(failing ? 40 : 1.1) % off, bound 25 %")
    }

    private static func estimate(_ seconds: Double) -> SecondsEstimate {
        SecondsEstimate(seconds: seconds, ci95Seconds: Interval(seconds * 0.985, seconds * 1.021))
    }

    private static func language(_ id: Rung.ID) -> String {
        switch id {
        case .pythonModule, .pythonFunction, .numpy: "Python"
        case .cO0, .cO3, .cFast: "C"
        case .java, .rust, .go, .zig, .mojo, .julia: id.rawValue
        default: "Swift"
        }
    }

    private static func toolchain(_ id: Rung.ID) -> Toolchain {
        switch id {
        case .pythonModule, .pythonFunction: Toolchain(name: "CPython", version: "3.11.2")
        case .numpy: Toolchain(name: "NumPy", version: "1.24.2, OpenBLAS 0.3.21")
        case .cO0: Toolchain(name: "gcc", version: "12.2.0", flags: ["-O0"])
        case .cO3: Toolchain(name: "gcc", version: "12.2.0", flags: ["-O3"])
        case .cFast: Toolchain(name: "gcc", version: "12.2.0", flags: ["-O3", "-march=native", "-ffast-math"])
        case .java: Toolchain(name: "javac", version: "17.0.13")
        case .rust: Toolchain(name: "rustc", version: "1.63.0", flags: ["-C", "opt-level=3"])
        case .go: Toolchain(name: "go", version: "1.19.8")
        default: Toolchain(name: "swiftc", version: "6.3.1", flags: ["-O"])
        }
    }
}

extension Rung.Outcome {
    fileprivate var isMeasured: Bool {
        if case .measured = self { true } else { false }
    }
}
