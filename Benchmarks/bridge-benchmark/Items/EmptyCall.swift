internal import BridgeFloor
internal import EmbeddedPython

/// A call without arguments.
final class EmptyCall: Item {
    let name: String
    let operation: String
    let promise: Double?
    private let function: PythonObject

    /// `function` is a Python expression.
    init(
        name: String, operation: String, promise: Double? = nil, function: String, _ python: borrowing Python
    ) throws(PythonError) {
        self.promise = promise
        self.name = name
        self.operation = operation
        self.function = try python.evaluate(function)
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds { _ = try python.call(function) }
        }
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows the function during the call.
            try python.check(unsafe floor_call(function.unsafeAddress, rounds))
        }
    }
}
