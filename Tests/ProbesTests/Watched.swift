import EmbeddedPython
import Probes
import TestPython

/// A Python function in the test process, whose calls of np.dot are watched.
struct Watched: ~Copyable {
    let probe: CallProbe
    let watch = CallWatch()
    let function: PythonObject

    /// `body` is the source of a function `watched(a, b)`; `np` is at hand.
    init(_ body: String, _ python: borrowing Python) throws {
        let source = "import numpy as np\n" + body
        let module = try python.module("watched", source: source, file: "watched.py")
        let function = try python.attribute("watched", of: module)
        let dot = try python.attribute("dot", of: python.import("numpy"))
        let probe = try CallProbe(function: function, callee: dot, NumPy(python), python)
        self.function = function
        self.probe = probe
    }

    /// The records of `calls` watched calls, after as many for warming up.
    func records(
        _ a: borrowing some PythonReference & ~Copyable, _ b: borrowing some PythonReference & ~Copyable,
        calls: Int = 200, spin: UInt64? = nil,
        _ python: borrowing Python
    ) throws -> [CallRecord] {
        try probe.arm(python)
        defer { try? probe.disarm(python) }
        var records: [CallRecord] = []
        for round in 0..<2 * calls {
            _ = try watch.watch(spin: spin) { () throws(PythonError) in try python.call(function, a, b) }
            if round >= calls { records.append(watch.record) }
        }
        return records
    }
}

extension [CallRecord] {
    /// The lower quartile of a tier, in ticks: other load on the machine hardly reaches it.
    func typical(_ tier: KeyPath<CallRecord, Int64>) -> Double {
        Double(map { $0[keyPath: tier] }.sorted()[count / 4])
    }
}
