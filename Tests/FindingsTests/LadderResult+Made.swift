@testable import Findings

extension LadderResult {
    /// A ladder of these rungs with their seconds, every interval 10 % to either side. Rungs from the parallel loops on
    /// have all its threads, and every rung's product is right.
    static func made(
        _ seconds: [Rung.ID: Double], size: Int = 4096, threads: Int = 2, peak: Double = 60
    ) -> LadderResult {
        let ids = Rung.ID.allCases.filter { seconds[$0] != nil }
        let passed = Check(name: "peak", passed: true, figure: "16.0 operations a cycle")
        return LadderResult(
            python: "a", size: size, threads: threads,
            peak: PeakFacts(
                instructionSet: "AVX2", oneCoreGigaflops: peak, allCoresGigaflops: peak * 2, cores: 2,
                flopPerCycle: 16, check: passed),
            rungs: ids.map { .made($0, .measured(.made($0, seconds[$0] ?? 1, size: size, threads: threads))) })
    }

    mutating func set(_ id: Rung.ID, _ outcome: Rung.Outcome) {
        rungs.removeAll { $0.id == id }
        rungs.append(.made(id, outcome))
    }
}

extension Rung {
    static func made(_ id: ID, _ outcome: Outcome) -> Rung {
        Rung(id: id, title: "", language: "", change: "", expectation: "", toolchain: nil, outcome: outcome)
    }
}

extension RungMeasurement {
    static func made(_ id: Rung.ID, _ seconds: Double, size: Int, threads: Int) -> RungMeasurement {
        let parallel: Set<Rung.ID> = [.parallelLoops, .tiling, .divideAndConquer, .vectorised, .packed, .numpy]
        let isRow = !parallel.contains(id)
        let time = SecondsEstimate(seconds: seconds, ci95Seconds: Interval(seconds * 0.9, seconds * 1.1))
        return RungMeasurement(
            threads: isRow ? 1 : threads,
            samples: RungSamples(
                unit: isRow ? .row : .whole, rows: isRow ? min(3, size) : size, warmUp: 0, wallSeconds: [],
                processorSeconds: []),
            seconds: time, coreSeconds: time, errorOverTolerance: 0.1)
    }
}
