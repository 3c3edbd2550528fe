internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// One element, read through a view that is there already: its span, and a checked index. C reads through a pointer.
final class ReusedView: Item {
    let name = "f2"
    let operation = "one element through the same view's span; C: a raw pointer"
    let promisedExcess: Double? = 5
    private let view: ArrayView<Double>

    init(_ numpy: NumPy, _ python: borrowing Python) throws(PythonError) {
        view = try numpy.view(of: try python.evaluate("__import__('numpy').ones(1000000)"), python)
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        try ReusedView.ticks(rounds: rounds, view)
    }

    private static func ticks(rounds: Int, _ view: borrowing ArrayView<Double>) throws -> Double {
        var sum = 0.0
        let start = TickClock.now()
        for round in 0..<rounds { sum += try view.span()[round] }
        let ticks = Double(TickClock.now() &- start) / Double(rounds)
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0.0
        // SAFETY: the view keeps the elements, of which there are more than rounds.
        guard let start = unsafe view.unsafeStart?.assumingMemoryBound(to: Double.self) else { return .nan }
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            try python.check(unsafe floor_read(start, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
