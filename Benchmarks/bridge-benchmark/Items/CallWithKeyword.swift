internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// `f(1, key: 2)` in the natural spelling. C has made the tuple of keywords beforehand.
final class CallWithKeyword: Item {
    let name = "k"
    let operation = "f(1, key: 2), natural spelling"
    private let function: PythonValue
    private let names: PythonValue

    init(_ python: borrowing Python) throws(PythonError) {
        function = try python.evaluate("lambda x, key: key")
        names = try python.evaluate("(__import__('sys').intern('key'),)")
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds { sum += try function(1, key: 2) as Int }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum: Int64 = 0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            // SAFETY: the floor borrows both, and writes the sum, during the call.
            try python.check(
                unsafe floor_call_with_keyword(function.unsafeAddress, names.unsafeAddress, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
