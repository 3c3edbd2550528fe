internal import Findings
internal import LadderPrograms
internal import Measurement

/// Makes a report of what a bench has measured.
struct LadderFindings {
    private let options: LadderOptions
    private let bench: LadderBench
    private let peak: PeakFacts
    private let isComplete: Bool

    /// More moved processes than this, and the machine was not steady enough for any verdict.
    private static let toleratedDrift = 0.2

    init(_ options: LadderOptions, _ bench: LadderBench, peak: PeakFacts, isComplete: Bool) {
        self.options = options
        self.bench = bench
        self.peak = peak
        self.isComplete = isComplete
    }

    /// Throws where no rung was measured, unless one failed: then that is what there is to report.
    func report(
        generator: String, date: String, build: String, machine: MachineFacts, python: PythonFacts
    ) throws(ExperimentError) -> LadderReport {
        let rungs = bench.records.map(rung)
        if !rungs.contains(where: { $0.measurement != nil || $0.hasFailed }) { throw reasonForNothing(rungs) }
        let result = LadderResult(
            python: python.id, size: options.size, threads: options.threads, peak: peak, rungs: rungs)
        var report = LadderReport(
            generator: generator, date: date,
            method: LadderMethod(
                seconds: options.seconds, isFull: options.isFull, heldFixed: heldFixed, build: build),
            environment: LadderReport.Environment(machine: machine, pythons: [python]), results: [result],
            claims: [], checks: [drift], warnings: warnings(machine, python), complete: isComplete)
        report.claims = LadderClaims.verdicts(on: report)
        return report
    }

    private func rung(_ record: RungRecord) -> Rung {
        let card = record.card
        return Rung(
            id: card.id, title: card.title, language: card.language, change: card.change,
            expectation: card.expectation, toolchain: record.toolchain, outcome: outcome(record))
    }

    private func outcome(_ record: RungRecord) -> Rung.Outcome {
        if let exclusion = record.exclusion { return exclusion }
        guard !record.runs.isEmpty else {
            return .skipped(reason: isComplete ? "there was no time for it" : "interrupted before it was measured")
        }
        let analysis = RungAnalysis(
            size: options.size, unit: record.card.unit, threads: record.card.isParallel ? options.threads : 1,
            warmsUp: record.card.warmsUp, seed: options.seed)
        return .checked(analysis.measurement(record.runs, smaller: record.smaller))
    }

    private func reasonForNothing(_ rungs: [Rung]) -> ExperimentError {
        guard isComplete else { return .interrupted }
        for rung in rungs where options.rungs.contains(rung.id) {
            switch rung.outcome {
            case .skipped(let reason): return .badInput("\(rung.id.rawValue): \(reason)")
            case .absent(let remedy):
                return .environment("\(rung.id.rawValue) is not on this machine; to get it: \(remedy)")
            case .measured, .failed: continue
            }
        }
        return .environment("nothing was measured")
    }

    private var drift: Check {
        let drift = bench.drift
        let share = drift.shareFlagged
        return Check(
            name: "drift", passed: share <= Self.toleratedDrift,
            figure: "the reference loop moved around \(Format.share(share)) of \(drift.flagged.count) processes; bound "
                + Format.share(Self.toleratedDrift))
    }

    private func warnings(_ machine: MachineFacts, _ python: PythonFacts) -> [String] {
        let blas = options.rungs.contains(.numpy) && python.numpy != nil ? Warnings.of(pythons: [python]) : []
        let alone = bench.records.filter { $0.exclusion == nil && $0.runs.count == 1 }.map(\.card.id.rawValue)
        let few =
            alone.isEmpty || options.isFull
            ? [] : ["one process only, whose interval says nothing of others: \(alone.joined(separator: ", "))"]
        return blas + Warnings.of(machine: machine) + few
    }

    private var heldFixed: [String] {
        [
            "C = A·B, float64, row-major; operands uniform in [−1, 1)",
            "threads of the rungs that work in parallel: \(options.threads); of all others: 1",
            "each process reads its operands and lays them out before the clock starts; writing the result is not timed",
            "rungs whose unit is a row: N times the mean row, of rows spread over the whole matrix at random; "
                + "others: the median product",
            "rungs in a random order within each round; one process at a time",
            "rungs that are compiled while they run: \(WarmUp.rule)",
            "results: two rows element by element against a compensated sum, all rows by a random vector",
            "intervals: two-stage bootstrap over processes and units, of logarithms",
            "processor affinity: not set",
        ]
    }
}
