internal import BridgeFloor
internal import EmbeddedPython

/// A call by a thread that is not attached and has been before: attach, call, detach.
final class AttachAndCall: Item {
    let name = "h6"
    let operation = "attach, f(), detach, on a thread that has its thread state"
    let promise: Double? = 1.2
    private let function: PythonObject

    init(_ python: borrowing Python) throws(PythonError) {
        function = python.copy(try python.evaluate("lambda: None"))
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        guard let interpreter = Interpreter.current else { preconditionFailure("no Python runs, though a token does") }
        // The items are lent their token; to detach takes one of its own.
        return try interpreter.attached { (python) throws(PythonError) in
            try python.detached { () throws(PythonError) in
                try ticksOfOne(of: rounds) { () throws(PythonError) in
                    for _ in 0..<rounds {
                        try interpreter.attached { (python) throws(PythonError) in _ = try python.call(function) }
                    }
                }
            }
        }
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows the function during the call, and returns attached.
            try python.check(unsafe floor_attach_and_call(function.unsafeAddress, rounds))
        }
    }
}
