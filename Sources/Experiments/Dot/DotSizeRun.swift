internal import EmbeddedPython
internal import Findings
internal import Measurement
internal import Probes
internal import Ticks

/// Measures one size: blocks in which every arm has its turn, in random order.
struct DotSizeRun: ~Copyable {
    private let subject: DotSubject
    private let arms: [DotArm]
    private(set) var samples: DotSamples
    private let correction: ProbeCorrection
    private let leadsIn: Bool

    init(
        _ subject: consuming DotSubject, _ step: DotPlan.Step, correction: ProbeCorrection, threads: Int, process: Int
    ) {
        let hasBLAS = subject.hasBLAS
        samples = DotSamples(size: subject.size, process: process, threads: threads, blocksPlanned: step.blocks)
        arms = step.arms.filter { $0 != .sameBLAS || hasBLAS }
        leadsIn = DotPlan.leadsIn(step.secondsPerCall)
        self.correction = correction
        self.subject = subject
    }

    /// Calls every quick arm for a while. Slow ones have been called once by `checkResults`.
    mutating func warmUp(_ step: DotPlan.Step, _ bench: borrowing DotBench, _ python: borrowing Python) throws {
        guard step.secondsPerCall < DotPlan.quickCall else { return }
        for arm in arms {
            let calls = max(1, Int(DotPlan.warmUpSeconds / step.secondsPerCall))
            if arm == .armed {
                _ = try bench.armed(subject, calls: calls, python)
            } else {
                _ = try plain(arm, calls: calls, bench, python)
            }
        }
    }

    private func plain(
        _ arm: DotArm, calls: Int, _ bench: borrowing DotBench, _ python: borrowing Python
    ) throws -> PlainBatch {
        switch arm {
        case .warmMemory: try bench.warm(subject, calls: calls, python)
        case .sameBLAS: bench.native(subject, calls: calls, leadsIn: leadsIn) { $0.multiplyByBLAS() }
        case .swift: bench.native(subject, calls: calls, leadsIn: leadsIn) { $0.multiplyBySwift() }
        case .armed, .absent, .absentAgain: try bench.absent(subject, calls: calls, leadsIn: leadsIn, python)
        }
    }

    /// Compares each native arm's numbers with NumPy's, and keeps the time of the first call of all: it starts BLAS's
    /// threads, binds symbols and touches code for the first time.
    mutating func checkResults(_ bench: borrowing DotBench, _ python: borrowing Python) throws {
        let start = ticks_now()
        let reference = try python.call(bench.script.product, subject.operands.a, subject.operands.b)
        samples.firstCallNanoseconds = bench.clock.nanoseconds(ticks_now() &- start)
        for arm in arms where arm == .sameBLAS || arm == .swift {
            if arm == .sameBLAS { subject.multiplyByBLAS() } else { subject.multiplyBySwift() }
            samples.errorOverBound[arm] = try bench.script.errorOverBound(reference, subject.native, python)
        }
    }

    /// One block; a stop that is asked for meanwhile ends it between two arms. After each arm `say` gets what is known by
    /// then: where one call takes tens of seconds, an interruption must not cost a whole block.
    mutating func block(
        order: [Int], calls: [DotArm: Int], _ bench: borrowing DotBench, _ python: borrowing Python,
        say: (DotSamples) -> Void
    ) throws {
        for index in order where !StopRequest.isMade {
            let arm = arms[index]
            let count = calls[arm] ?? 1
            if arm == .armed {
                add(
                    try bench.armed(subject, calls: count, leadsIn: leadsIn, python), bench.probe.kernels, bench.clock)
            } else {
                let batch = try plain(arm, calls: count, bench, python)
                samples.arms[arm, default: []].append(batch.nanoseconds(bench.clock))
                if arm == .absent {
                    samples.release.append(batch.releaseNanoseconds(bench.clock))
                    samples.pageFaults.append(batch.pageFaults)
                }
            }
            say(samples)
        }
    }

    private mutating func add(_ batch: TierBatch, _ kernels: borrowing KernelProbe, _ clock: TickClock) {
        samples.calls += batch.calls
        samples.arms[.armed, default: []].append(batch.totalNanoseconds(clock))
        for tier in Tier.Name.allCases {
            samples.tiers[tier.rawValue, default: []].append(batch.nanoseconds(tier, clock))
        }
        guard let last = batch.last else { return }
        samples.kernelSymbol = kernels.kernel(of: last)?.symbol
        samples.kernelCallsPerDot = Double(batch.kernelCalls) / Double(batch.calls)
        samples.sameAddresses = subject.wereOperands(of: last)
        let subtract = correction.nanoseconds(
            allocationPairs: Double(last.allocationPairs), kernelPairs: Double(last.kernelCalls),
            samplesMemory: batch.samplesMemory)
        samples.corrections = Dictionary(uniqueKeysWithValues: subtract.map { ($0.key.rawValue, $0.value) })
    }

    mutating func note(drifted: [Bool], interrupted: Bool) {
        samples.drifted = drifted
        samples.interrupted = interrupted
    }

    var armCount: Int { arms.count }
}
