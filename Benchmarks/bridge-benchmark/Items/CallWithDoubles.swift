internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// Two doubles in, one out.
final class CallWithDoubles: Item {
    let name = "b"
    let operation = "g(Double, Double) -> Double, conversions included"
    let promise: Double? = 1.1
    private let function: PythonObject

    init(_ python: borrowing Python) throws(PythonError) {
        function = try python.evaluate("lambda x, y: x + y")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0.0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds {
                sum += try python.call(function, 1.5, 2.5, as: Double.self)
            }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0.0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows the function, and writes the sum, during the call.
            try python.check(unsafe floor_call_with_doubles(function.unsafeAddress, 1.5, 2.5, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
