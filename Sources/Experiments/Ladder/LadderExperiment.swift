package import Findings
internal import EmbeddedPython
internal import Foundation
internal import LadderPrograms
internal import MachinePeak
internal import Matmul
internal import Measurement
internal import ProfileAnalysis

/// Climbs the ladder: the same matrix product by every rung that this machine has, checked and timed.
package struct LadderExperiment {
    private let options: LadderOptions
    private let limits: LadderLimits
    private let describe: () -> PythonFacts
    private let rungs: (PythonFacts) -> [LadderRung]
    private let shouldStop: @Sendable () -> Bool
    private let say: (ExperimentProgress) -> Void

    /// Finds the Python; nothing is measured yet.
    ///
    /// - Parameters:
    ///   - shouldStop: asked twenty times a second, on several threads; true ends the run with what there is.
    ///   - say: gets the progress, on the calling thread, about twice a second.
    package init(
        _ options: LadderOptions, shouldStop: @escaping @Sendable () -> Bool,
        say: @escaping (ExperimentProgress) -> Void
    ) throws(ExperimentError) {
        let python = try PythonInstallation.chosen(options.python)
        self.init(
            options, shouldStop: shouldStop, say: say,
            describe: {
                PythonFacts.described(
                    python, id: options.python ?? python.executable, threads: options.threads, shouldStop: shouldStop)
            },
            rungs: { LadderRung.all(python, numpy: $0.numpy, threads: options.threads) })
    }

    /// With a Python and rungs of the caller's.
    init(
        _ options: LadderOptions, limits: LadderLimits = LadderLimits(), shouldStop: @escaping @Sendable () -> Bool,
        say: @escaping (ExperimentProgress) -> Void, describe: @escaping () -> PythonFacts,
        rungs: @escaping (PythonFacts) -> [LadderRung]
    ) {
        self.options = options
        self.limits = limits
        self.shouldStop = shouldStop
        self.say = say
        self.describe = describe
        self.rungs = rungs
    }

    /// Measures, and reports what there is; throws only if there is nothing at all.
    package func run(generator: String, build: String) throws -> LadderReport {
        let timetable = LadderTimetable(budget: options.seconds, say: say)
        let machine = MachineInspection.now()
        try options.checkMemory(availableBytes: Double(machine.availableMemoryBytes))
        let folder = try ScratchFolder(for: .operands, bytes: options.fileBytes)
        let programs = try ScratchFolder(for: .programs, bytes: Self.programBytes)
        let date = ISO8601DateFormatter().string(from: Date())
        let quiet = ProcessorTime.whileWaiting()
        let processorTime = ProcessorTime.now()
        let clock = TickClock()
        let facts = describe()
        let rungs = rungs(facts)
        let bench = LadderBench(
            options, rungs.map(\.card), folder: folder, limits: limits, clock: clock, timetable: timetable,
            shouldStop: shouldStop)
        bench.build(rungs, in: programs.path, timeLimit: limits.compile, sizes: sizes)
        timetable.show("the machine's peak")
        let peak = PeakFacts(Peak.measure(.float64, clock: clock))
        try measure(bench)
        let stealShare = processorTime.flatMap { start in ProcessorTime.now().flatMap { ($0 - start).stealShare } }
        let machineFacts = MachineFacts(machine, quiet: quiet, stealShare: stealShare)
        return try LadderFindings(options, bench, peak: peak, isComplete: !shouldStop())
            .report(generator: generator, date: date, build: build, machine: machineFacts, python: facts)
    }

    private func measure(_ bench: LadderBench) throws(ExperimentError) {
        try bench.runPilots()
        try bench.runFirstRound()
        if options.isFull {
            try bench.runWholeProducts()
        } else {
            try bench.runSmallerSizes()
            try bench.runLaterRounds()
        }
    }

    /// Go's and Rust's programs have a few megabytes each, and what compilers leave beside them some more.
    private static let programBytes = 256e6

    /// All that a program may be run with: C's arrays have their size in their type.
    private var sizes: [Int] {
        let powersOfTwo = sequence(first: 64) { 2 * $0 < options.size ? 2 * $0 : nil }
        return (powersOfTwo.filter { $0 < options.size } + [options.size])
    }
}
