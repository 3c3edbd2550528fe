internal import EmbeddedPython
internal import Findings
internal import Measurement
internal import Probes

/// One worker's part of timing a statement: SETUP once, then blocks in which every arm has its turn, in random order.
struct TimeRun {
    private let options: TimeOptions
    private let request: WorkerRequest
    private let seconds: Double
    private let clock: TickClock
    private var script: StatementScript
    private var samples: TimeSamples

    /// Compiles SETUP and STATEMENT.
    init(
        _ options: TimeOptions, _ request: WorkerRequest, seconds: Double, process: Int, _ python: borrowing Python
    ) throws {
        script = try StatementScript(options, python)
        clock = TickClock()
        self.options = options
        self.request = request
        self.seconds = seconds
        samples = TimeSamples(process: process)
    }

    mutating func measure(_ python: borrowing Python, send: (WorkerMessage) -> Void) throws {
        send(.progress("SETUP", fraction: 0, patience: options.patience))
        try script.prepare(python)
        let recognised = try script.work(python)
        if case .work(let work) = recognised {
            samples.operation = try python.attribute("words", of: work, as: String.self)
            samples.isInPlace = try python.attribute("in_place", of: work, as: Bool.self)
            samples.dtype = try python.attribute("dtype", of: work, as: String.self)
        }
        let native = try NativeArms(recognised, threads: options.threads, python)
        if case .none(let reason) = native { samples.refusal = reason }
        for arm in native.arms {
            _ = native.ticks(arm, count: 1)
            samples.errorOverBound[arm] = try native.errorOverBound(python)
        }
        samples.collectsGarbage = try script.collectsGarbage(python)
        send(.described(try facts(python)))
        send(.progress("first execution", fraction: 0.02, patience: options.patience))
        let first = try script.time(1, python)
        samples.firstNanoseconds = first
        // A slow one is not executed again to find out what has just been seen.
        let isSlow = first > Self.slowShare * seconds * 1e9
        var counts = [TimeSamples.Arm: Int]()
        let arms = [TimeSamples.Arm.statement, .again, .emptyLoop] + native.arms
        let target = blockNanoseconds(arms: arms.count)
        for arm in arms where arm != .again {
            let own = isSlow && arm == .statement
            counts[arm] =
                own ? 1 : try calibrated(target) { try nanoseconds(arm, count: $0, native, python) }
        }
        counts[.again] = counts[.statement]
        samples.executionsPerBlock = counts[.statement] ?? 1
        try blocks(arms, counts, native, python, send: send)
        send(.time(samples))
    }

    /// Executions that take this much of the budget are counted from the first.
    private static let slowShare = 0.1
    /// A share of a process's time that each turn of an arm takes at most: so many blocks are wanted.
    private static let blocksWanted = 30.0
    /// Longer turns see more interrupts, and gain nothing.
    private static let longestTurn = 10e6
    /// Below it the clock and the call from Swift would show.
    private static let shortestTurn = 50e3
    private static let mostBlocks = 1000

    private func blockNanoseconds(arms: Int) -> Double {
        min(max(seconds * 1e9 / (Self.blocksWanted * Double(arms)), Self.shortestTurn), Self.longestTurn)
    }

    /// As many executions as take about so long.
    private func calibrated(_ nanoseconds: Double, _ time: (Int) throws -> Double) throws -> Int {
        var count = 1
        while true {
            let taken = try time(count)
            if taken >= nanoseconds / 2 { return max(1, Int((Double(count) * nanoseconds / taken).rounded())) }
            count *= taken * 10 < nanoseconds / 2 ? 10 : 2
        }
    }

    private func nanoseconds(
        _ arm: TimeSamples.Arm, count: Int, _ native: NativeArms, _ python: borrowing Python
    ) throws -> Double {
        switch arm {
        case .statement, .again: try script.time(count, python)
        case .emptyLoop: try script.timeEmpty(count, python)
        case .sameBLAS, .swift: clock.nanoseconds(native.ticks(arm, count: count))
        }
    }

    private static let sendingInterval = Duration.milliseconds(300)

    private mutating func blocks(
        _ arms: [TimeSamples.Arm], _ counts: [TimeSamples.Arm: Int], _ native: NativeArms,
        _ python: borrowing Python, send: (WorkerMessage) -> Void
    ) throws {
        let schedule = BlockSchedule(
            arms: arms.count, blocks: Self.mostBlocks, seed: options.seed &+ UInt64(samples.process))
        var canary = DriftCanary(clock: clock)
        canary.beat()
        let start = ContinuousClock.now
        var lastSent = start
        for (index, order) in schedule.orders.enumerated() {
            let spent = (ContinuousClock.now - start) / .seconds(1)
            if StopRequest.isMade || index > 0 && spent > seconds { break }
            if index == 0 || lastSent.duration(to: .now) > Self.sendingInterval {
                if index > 0 { send(.time(samples)) }
                send(.progress("block \(index + 1)", fraction: min(spent / seconds, 1), patience: options.patience))
                lastSent = .now
            }
            for position in order {
                let (arm, count) = (arms[position], counts[arms[position]] ?? 1)
                let time = try nanoseconds(arm, count: count, native, python)
                samples.arms[arm, default: []].append(time / Double(count))
            }
            canary.beat()
            samples.drifted = canary.flagged
        }
        samples.interrupted = StopRequest.isMade
    }

    /// With NumPy where the statement has loaded it: this process must be as the statement's own would.
    private func facts(_ python: borrowing Python) throws -> PythonFacts {
        let installation = request.installation
        let modules = try python.attribute("modules", of: python.import("sys"))
        let plain = PythonFacts(
            id: request.id, executable: installation.executable, reason: installation.reason,
            version: installation.version, libpython: installation.library, numpy: nil)
        guard try python.contains(modules, "numpy") else { return plain }
        guard let numpy = try? NumPy(python), let kernels = try? KernelProbe(numpy) else { return plain }
        return Worker.describe(request, numpy, kernels)
    }
}
