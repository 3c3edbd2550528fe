internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// An ndarray's elements as a Swift array. C allocates and copies.
final class CopyOut: Item {
    let name = "f3"
    let operation = "copy 1e6 doubles out of an ndarray; C: malloc, memcpy, free"
    private let view: ArrayView<Double>

    init(_ numpy: NumPy, _ python: borrowing Python) throws(PythonError) {
        view = try numpy.view(of: try python.evaluate("__import__('numpy').ones(1000000)"), python)
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0.0
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            for round in 0..<rounds { sum += view.copied()[round] }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum = 0.0
        // SAFETY: the view keeps the elements.
        guard let start = unsafe view.unsafeStart?.assumingMemoryBound(to: Double.self) else { return .nan }
        let count = view.count
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            try python.check(unsafe floor_copy(start, count, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
