internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// `obj.method(1)` of a Python class, an int in and an int out.
final class CallMethod: Item {
    let name: String
    let operation: String
    let promise: Double?
    private let naturally: Bool
    private let object: PythonValue
    private let method: PythonObject

    init(naturally: Bool, _ python: borrowing Python) throws(PythonError) {
        name = naturally ? "c" : "c-token"
        operation = naturally ? "obj.method(1), natural spelling" : "obj.method(1), through the token"
        promise = naturally ? 1.15 : nil
        self.naturally = naturally
        let module = try python.module(
            "methods", source: "class Thing:\n    def method(self, x):\n        return x\n", file: "methods.py")
        object = try module.Thing()
        method = try python.import("sys").intern("method")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            if naturally {
                for _ in 0..<rounds { sum += try object.method(1) as Int }
            } else {
                for _ in 0..<rounds { sum += try python.call("method", of: object, 1) as Int }
            }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum: Int64 = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows both, and writes the sum, during the call.
            try python.check(
                unsafe floor_call_method(object.unsafeAddress, method.unsafeAddress, 1, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
