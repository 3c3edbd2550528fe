package import Findings

extension RandomReport {
    mutating func machine() -> MachineFacts {
        MachineFacts(
            processor: text(), architecture: text(), cores: int(), memoryBytes: .max, kernel: text(),
            operatingSystem: text(), hypervisor: maybe { $0.text() }, governor: maybe { $0.text() },
            transparentHugePages: maybe { $0.text() }, load: figure(), busyShare: maybe { $0.figure() },
            stealShare: maybe { $0.figure() })
    }

    mutating func clock() -> ClockFacts {
        ClockFacts(
            source: text(), nanosecondsPerTick: figure(), readNanoseconds: figure(), granularityNanoseconds: figure())
    }

    mutating func python() -> PythonFacts {
        PythonFacts(
            id: text(), executable: text(), reason: text(), version: text(), libpython: text(),
            numpy: maybe { NumPyFacts(version: $0.text(), path: $0.text(), blas: $0.maybe { $0.blas() }) })
    }

    mutating func blas() -> BLASFacts {
        BLASFacts(
            family: one(of: .openBLAS, .reference, .mkl, .blis, .atlas, .unknown), library: text(),
            configuration: maybe { $0.text() }, core: maybe { $0.text() }, threads: maybe { $0.int() },
            integerBits: one(of: 32, 64))
    }

    package mutating func result() -> DotResult {
        DotResult(
            python: text(), size: int(), dtype: text(), threads: int(), calls: int(), tiers: list { $0.tier() },
            total: time(), residualNanoseconds: figure(), uninstrumented: time(), probeCost: time(),
            glueShare: maybe { $0.estimate() }, allocationShare: maybe { $0.estimate() },
            pageFaults: maybe { PageFaults(perCall: $0.figure(), added: $0.time()) }, release: maybe { $0.time() },
            firstCallNanoseconds: maybe { $0.figure() },
            noiseFloor: figure(), kernel: maybe { $0.kernel() }, native: list { $0.native() },
            checks: list { $0.check() }, status: bool() ? .complete : .incomplete(reason: text()),
            samples: maybe { DotResult.Samples(arms: [$0.text(): [[$0.figure()], []]], tiers: [$0.text(): []]) })
    }

    mutating func tier() -> Tier {
        Tier(
            name: one(of: .bridge, .interpreter, .dispatch, .allocate, .kernel, .return), time: maybe { $0.time() },
            rawMedianNanoseconds: maybe { $0.figure() })
    }

    mutating func kernel() -> KernelObservation {
        KernelObservation(symbol: text(), callsPerDot: figure(), sameAddresses: bool(), gigaflops: figure())
    }

    mutating func native() -> NativeArm {
        NativeArm(
            path: one(of: .sameBLAS, .swift), medianNanoseconds: figure(), ci95Nanoseconds: interval(),
            ratio: figure(), ratioCI95: interval(), errorOverBound: figure())
    }

    mutating func arrays() -> ArrayFacts {
        ArrayFacts(
            python: text(), dtype: text(), bytesPerElementArray: figure(), bytesPerElementList: figure(),
            contiguous: bool(), sameAddress: bool(), copies: int())
    }

    mutating func crossover() -> Crossover {
        Crossover(
            python: text(), dtype: text(), threads: int(), share: figure(),
            position: one(
                of: .at(size: figure(), ci95: interval()), .below(smallest: int()), .above(largest: int())))
    }

    mutating func claim() -> ClaimResult {
        ClaimResult(
            id: text(), published: text(), measured: text(),
            verdict: one(
                of: .holds, .holdsAbove(size: figure()), .holdsPerCore(cores: int()), .doesNotHold,
                .undecided(reason: text()), .notMeasured(reason: text()), .needsGPU, .notBuilt(experiment: text())),
            python: text(), basis: maybe { $0.basis() })
    }

    mutating func basis() -> ClaimBasis {
        one(
            of: .sizes(list { $0.int() }), .crossover(sizes: list { $0.int() }), .arrays,
            .rungs(Rung.ID.allCases.filter { _ in bool() }))
    }
}
