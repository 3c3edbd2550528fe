internal import EmbeddedPython
internal import Findings
internal import Measurement
internal import Probes

/// One worker's part of a dot experiment: all sizes, in one process.
struct DotRun: ~Copyable {
    private let options: DotOptions
    private let id: String
    private let seconds: Double
    private let process: Int
    private let bench: DotBench

    init(
        _ options: DotOptions, id: String, seconds: Double, process: Int, _ numpy: NumPy, _ python: borrowing Python
    ) throws {
        let bench = try DotBench(numpy, clock: TickClock(), python)
        self.options = options
        self.id = id
        self.seconds = seconds
        self.process = process
        self.bench = bench
    }

    mutating func measure(_ python: borrowing Python, send: (WorkerMessage) -> Void) throws {
        send(.clock(ClockFacts(bench.clock)))
        send(.progress("calibrating the probes", fraction: 0, patience: 60))
        let calibration = try DotCalibration(bench, options, python)
        send(.instrument(calibration.facts))
        if process == 0 { send(.arrays(try arrays(python))) }
        let pilot = try DotPilot(bench, options, python)
        let plan = pilot.plan(options, seconds: seconds)
        if options.isArticle { send(.note(announcement(plan))) }
        let whole = plan.reduce(0) { $0 + Double($1.blocks) * $1.secondsPerBlock }
        var before = 0.0
        for step in plan where !StopRequest.isMade {
            let fraction = { (blocks: Int) in (before + Double(blocks) * step.secondsPerBlock) / max(whole, 1e-9) }
            send(.progress("N = \(step.size)", fraction: fraction(0), patience: 30 + 10 * step.secondsPerBlock))
            guard step.blocks > 0 else {
                send(.skipped(size: step.size, reason: step.reason))
                continue
            }
            try measure(step, calibration.correction, python, fraction: fraction, send: send)
            before += Double(step.blocks) * step.secondsPerBlock
        }
        send(.clock(ClockFacts(bench.clock, drift: bench.clock.drift())))
    }

    /// Samples are sent this often, after an arm's batch: a worker that dies loses little, and one that works is not taken for
    /// one that hangs.
    private static let sendingInterval = Duration.milliseconds(500)
    /// Seconds after which somebody at the keyboard loses patience.
    private static let longBlock = 10.0

    private func measure(
        _ step: DotPlan.Step, _ correction: ProbeCorrection, _ python: borrowing Python,
        fraction: (Int) -> Double, send: (WorkerMessage) -> Void
    ) throws {
        let kernel = bench.probe.kernels.gemm(options.dtype.rawValue)
        let subject = try DotSubject(
            size: step.size, options, script: bench.script, kernel: kernel, bench.numpy, python)
        let threads = kernel.flatMap { BLASLibrary(of: $0).threads } ?? options.threads
        var run = DotSizeRun(subject, step, correction: correction, threads: threads, process: process)
        try run.checkResults(bench, python)
        try run.warmUp(step, bench, python)
        var canary = DriftCanary(clock: bench.clock)
        canary.beat()
        let schedule = BlockSchedule(
            arms: run.armCount, blocks: step.blocks, seed: options.seed &+ UInt64(process * 1_000_003 + step.size))
        var orders = schedule.orders
        // Where a block takes long, the arm that all tiers come from has the first turn: an interruption then finds it done.
        if step.secondsPerBlock > DotRun.longBlock, let first = orders.first { orders[0] = first.sorted() }
        var lastSent = ContinuousClock.now
        for (index, order) in orders.enumerated() where !StopRequest.isMade {
            try run.block(order: order, calls: step.calls, bench, python) { samples in
                guard lastSent.duration(to: .now) > DotRun.sendingInterval else { return }
                send(.samples(samples))
                let text = "N = \(step.size), block \(index + 1) of \(step.blocks)"
                send(.progress(text, fraction: fraction(index), patience: 30 + 10 * step.secondsPerBlock))
                lastSent = .now
            }
            canary.beat()
            run.note(drifted: canary.flagged, interrupted: StopRequest.isMade)
        }
        run.note(drifted: canary.flagged, interrupted: StopRequest.isMade)
        send(.samples(run.samples))
    }

    /// What a long run will take, before it begins.
    private func announcement(_ plan: [DotPlan.Step]) -> String {
        plan.map { step in
            // The comparison of results takes two calls more.
            let calls = step.blocks * step.calls.values.reduce(0, +) + 2
            let minutes = Double(calls) * step.secondsPerCall / 60
            let available = Double(MachineInspection.now().availableMemoryBytes)
            return "np.dot of \(step.size)x\(step.size) \(options.dtype.rawValue), BLAS threads: \(options.threads): "
                + "about \(Format.duration(step.secondsPerCall * 1e9)) a call, \(calls) calls, "
                + "\(Format.fixed(minutes, decimals: 1)) minutes in all; "
                + "\(Format.bytes(options.bytes(size: step.size))) of memory, \(Format.bytes(available)) are available"
        }.joined(separator: "\n")
    }

    /// How an array lies in memory, and whether BLAS gets that very memory.
    private func arrays(_ python: borrowing Python) throws -> ArrayFacts {
        let subject = try DotSubject(
            size: 64, options, script: bench.script, kernel: nil, bench.numpy, python)
        let layout = try bench.script.layout(subject.operands.a, python)
        let batch = try bench.armed(subject, calls: 1, python)
        var sameAddress = false
        if let last = batch.last { sameAddress = subject.wereOperands(of: last) }
        return ArrayFacts(
            python: id, dtype: options.dtype.rawValue, bytesPerElementArray: layout.inArray,
            bytesPerElementList: layout.inList, contiguous: layout.contiguous, sameAddress: sameAddress,
            // One allocation is the result's own.
            copies: max(0, batch.allocations - 1))
    }
}
