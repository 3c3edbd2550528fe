internal import BridgeFloor
internal import EmbeddedPython

/// np.dot of two vectors of 8 elements: a call that people make.
final class SmallDot: Item {
    let name = "d"
    let operation = "np.dot, 8 elements"
    private let dot: PythonObject
    private let vector: PythonObject

    init(_ python: borrowing Python) throws(PythonError) {
        dot = try python.attribute("dot", of: try python.import("numpy"))
        vector = try python.evaluate("__import__('numpy').ones(8)")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds { _ = try python.call(dot, vector, vector) }
        }
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows all three during the call.
            try python.check(
                unsafe floor_call_with_objects(dot.unsafeAddress, vector.unsafeAddress, vector.unsafeAddress, rounds))
        }
    }
}
