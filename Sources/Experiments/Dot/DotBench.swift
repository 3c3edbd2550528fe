internal import EmbeddedPython
internal import Findings
internal import Measurement
internal import Probes
internal import Ticks

/// np.dot in the running Python, ready to be called in every arm.
struct DotBench: ~Copyable {
    let script: DotScript
    let numpy: NumPy
    let probe: CallProbe
    let clock: TickClock
    private let watch = CallWatch()

    /// One call in so many times memory below a page, which costs less than the timing does.
    private static let callsPerMemorySample = 8

    init(_ numpy: NumPy, clock: TickClock, _ python: borrowing Python) throws {
        let script = try DotScript(python)
        let probe = try CallProbe(function: script.product, callee: script.dot, numpy, python)
        self.script = script
        self.numpy = numpy
        self.probe = probe
        self.clock = clock
    }

    /// Runs `calls` calls with the probes armed.
    ///
    /// - Parameters:
    ///   - leadsIn: one call more goes before, so that each counted one follows a call of its own arm and finds the caches
    ///     as that has left them, not as another arm or the arming has.
    ///   - spin: in place of BLAS, something that takes so many ticks.
    func armed(
        _ subject: borrowing DotSubject, calls: Int, leadsIn: Bool = false, spin: UInt64? = nil,
        _ python: borrowing Python
    ) throws -> TierBatch {
        var records: [CallRecord] = []
        records.reserveCapacity(calls)
        try probe.arm(python)
        do {
            if leadsIn { _ = try python.call(script.product, subject.operands.a, subject.operands.b) }
            for call in 0..<calls {
                let timesMemory = call % DotBench.callsPerMemorySample == 0 && calls > 1
                let result = try watch.watch(timesMemory: timesMemory, spin: spin) { () throws(PythonError) in
                    try python.call(script.product, subject.operands.a, subject.operands.b)
                }
                // Kept whole and taken apart later: work between two calls would show in the second.
                records.append(watch.record)
                _ = consume result
            }
        } catch {
            try probe.disarm(python)
            throw error
        }
        try probe.disarm(python)
        return TierBatch(records)
    }

    /// Runs `calls` calls without probes, with the clock read around each, and around dropping its result.
    func absent(
        _ subject: borrowing DotSubject, calls: Int, leadsIn: Bool = false, _ python: borrowing Python
    ) throws -> PlainBatch {
        var batch = PlainBatch(calls: calls)
        if leadsIn { _ = try python.call(script.product, subject.operands.a, subject.operands.b) }
        let before = ResourceUse.now(.thread)
        for _ in 0..<calls {
            let start = ticks_now()
            let result = try python.call(script.product, subject.operands.a, subject.operands.b)
            let end = ticks_now()
            _ = consume result
            let released = ticks_now()
            batch.add(call: Int64(bitPattern: end &- start), release: Int64(bitPattern: released &- end))
        }
        batch.pageFaults = Double((ResourceUse.now(.thread) - before).minorFaults) / Double(calls)
        return batch
    }

    /// The same, with the result in memory that was touched before.
    func warm(_ subject: borrowing DotSubject, calls: Int, _ python: borrowing Python) throws -> PlainBatch {
        try probe.memory.armWarm(python)
        do {
            // The handler's own first allocation and touch are not what is measured.
            _ = try python.call(script.product, subject.operands.a, subject.operands.b)
            let batch = try absent(subject, calls: calls, python)
            try probe.memory.disarm(python)
            probe.memory.clearWarm()
            return batch
        } catch {
            try probe.memory.disarm(python)
            throw error
        }
    }

    /// Runs `calls` native products, with the clock read around each.
    func native(
        _ subject: borrowing DotSubject, calls: Int, leadsIn: Bool = false, _ product: (borrowing DotSubject) -> Void
    ) -> PlainBatch {
        var batch = PlainBatch(calls: calls)
        if leadsIn { product(subject) }
        for _ in 0..<calls {
            let start = ticks_now()
            product(subject)
            let end = ticks_now()
            batch.add(call: Int64(bitPattern: end &- start), release: 0)
        }
        return batch
    }
}
