package import Findings

extension RandomReport {
    package mutating func ladderReport() -> LadderReport {
        LadderReport(
            generator: text(), date: text(),
            method: LadderMethod(
                version: int(), seconds: figure(), isFull: bool(), heldFixed: list { $0.text() }, build: text()),
            environment: LadderReport.Environment(machine: machine(), pythons: list { $0.python() }),
            results: list { $0.ladderResult() }, claims: list { $0.claim() }, checks: list { $0.check() },
            warnings: list { $0.text() }, complete: bool())
    }

    /// Some of the rungs, each at most once, in their order or not.
    package mutating func ladderResult() -> LadderResult {
        let ids = Rung.ID.allCases.filter { _ in bool() }
        return LadderResult(
            python: text(), size: int(), dtype: text(), threads: int(), peak: maybe { $0.peak() },
            rungs: (bool() ? ids : ids.reversed()).map { rung($0) }, checks: list { $0.check() })
    }

    mutating func rung(_ id: Rung.ID) -> Rung {
        Rung(
            id: id, title: text(), language: text(), change: text(), expectation: text(),
            toolchain: maybe { random in
                Toolchain(name: random.text(), version: random.text(), flags: random.list { $0.text() })
            },
            outcome: bool()
                ? .measured(measurement())
                : one(of: .absent(remedy: text()), .failed(reason: text()), .skipped(reason: text())))
    }

    mutating func measurement() -> RungMeasurement {
        RungMeasurement(
            threads: int(), samples: samples(), seconds: seconds(), coreSeconds: seconds(),
            errorOverTolerance: figure(), smaller: maybe { $0.smaller() }, checks: list { $0.check() })
    }

    mutating func samples() -> RungSamples {
        RungSamples(
            unit: one(of: .row, .whole), rows: int(), warmUp: int(),
            wallSeconds: list { random in random.list { $0.figure() } },
            processorSeconds: list { random in random.list { $0.figure() } })
    }

    mutating func smaller() -> SmallerRun {
        SmallerRun(size: int(), seconds: figure(), foretold: maybe { $0.seconds() })
    }

    mutating func peak() -> PeakFacts {
        PeakFacts(
            instructionSet: text(), oneCoreGigaflops: figure(), allCoresGigaflops: figure(), cores: int(),
            flopPerCycle: maybe { $0.figure() }, gigahertz: maybe { $0.figure() }, check: check())
    }

    /// Any figures at all, or such that ratios can be made of them.
    mutating func seconds() -> SecondsEstimate {
        guard bool() else { return SecondsEstimate(seconds: figure(), ci95Seconds: interval()) }
        let middle = Double(1 + int().magnitude) / 1000
        return SecondsEstimate(seconds: middle, ci95Seconds: Interval(middle * 0.9, middle * 1.2))
    }
}
