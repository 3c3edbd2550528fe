internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// A checked view over an ndarray, made and ended. C takes the array's buffer, looks at it, and gives it back.
final class FreshView: Item {
    let name = "f1"
    let operation = "a checked view of an ndarray's 1e6 doubles; C: its buffer"
    let promise: Double? = 1.2
    private let array: PythonObject
    private let numpy: NumPy

    init(_ numpy: NumPy, _ python: borrowing Python) throws(PythonError) {
        self.numpy = numpy
        array = try python.evaluate("__import__('numpy').ones(1000000)")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum: UInt = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds {
                let view = try numpy.view(of: array, as: Double.self, python)
                // SAFETY: the address is only added up.
                sum &+= unsafe UInt(bitPattern: view.unsafeStart) &+ UInt(view.count)
            }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum: UInt = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows the array during the call.
            try python.check(unsafe floor_view(array.unsafeAddress, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
