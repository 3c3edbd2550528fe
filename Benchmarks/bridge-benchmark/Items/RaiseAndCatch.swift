internal import BridgeFloor
internal import EmbeddedPython

/// A Python function raises, the host catches, and drops the exception unread.
///
/// C takes it as the documentation of PyErr_NormalizeException says; Swift leaves that function out where the exception
/// needs none (10 ns less), and boxes what it throws (some 45 ns).
final class RaiseAndCatch: Item {
    let name = "g1"
    let operation = "raise in Python, catch in the host"
    /// Kept by less than the program's layout moves it: 1.16 to 1.40 in builds that differ elsewhere.
    let promise: Double? = 1.35
    private let function: PythonObject

    init(_ python: borrowing Python) throws(PythonError) {
        let module = try python.module(
            "raising", source: "def raising():\n    raise ValueError('no')\n", file: "raising.py")
        function = try python.attribute("raising", of: module)
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds {
                do throws(PythonError) {
                    _ = try python.call(function)
                } catch {
                    guard case .exception = error else { throw error }
                }
            }
        }
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows the function during the call.
            try python.check(unsafe floor_raise_and_catch(function.unsafeAddress, rounds))
        }
    }
}
