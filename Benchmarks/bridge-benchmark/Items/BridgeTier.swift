internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement
internal import ProbeStubs
internal import Probes

/// The bridge tier as glue-profile reports it, by the same probe: from the host's clock reading to the entry of the
/// Python function, and from its exit to the second reading. Two readings of the clock are part of it on both sides.
///
/// A batch counts by its mean: the middle half of its calls all show the same few steps of the clock.
final class BridgeTier: Item {
    let name = "bridge"
    let operation = "bridge tier of a probed product(a, b)"
    /// Of the issue that asked for this tier.
    let promise: Double? = 1.2
    private let product: PythonObject
    private let operand: PythonObject
    private let probe: FunctionProbe
    private let watch = CallWatch()

    init(_ python: borrowing Python) throws {
        let module = try python.module(
            "product", source: "import numpy as np\ndef product(a, b):\n    return np.dot(a, b)\n", file: "product.py")
        let product = try python.attribute("product", of: module)
        probe = try FunctionProbe(watching: product, python)
        self.product = product
        operand = try python.evaluate("__import__('numpy').ones((8, 8))")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var ticks: Int64 = 0
        try probe.arm()
        for _ in 0..<rounds {
            _ = try watch.watch { () throws(PythonError) in try python.call(product, operand, operand) }
            ticks += watch.record.bridge
        }
        try probe.disarm()
        return Double(ticks) / Double(rounds)
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var ticks: Int64 = 0
        try probe.arm()
        // SAFETY: the record outlives the watching; the sum is written during the call.
        let wentWell = unsafe floor_bridge(
            product.unsafeAddress, operand.unsafeAddress, operand.unsafeAddress, rounds, watch.place, &ticks)
        try probe.disarm()
        try python.check(wentWell)
        return Double(ticks) / Double(rounds)
    }
}
