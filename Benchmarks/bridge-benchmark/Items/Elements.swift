internal import BridgeFloor
internal import EmbeddedPython
internal import Measurement

/// Where an ndarray's elements lie, after all the checks that make the pointer safe to use.
final class Elements: Item {
    let name = "f1"
    let operation = "checked pointer to an ndarray's 1e6 doubles"
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
                // SAFETY: the address is only added up.
                let elements = unsafe try numpy.elements(of: array, as: Double.self, python)
                sum &+= UInt(bitPattern: elements.baseAddress) &+ UInt(elements.count)
            }
        }
        blackHole(sum)
        return ticks
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        var sum: UInt = 0
        // SAFETY: the table is NumPy's; the floor borrows the array during the call.
        let table = unsafe numpy.tableAddress.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        let ticks = try ticksOfOne(of: rounds) { () throws(PythonError) in
            try python.check(unsafe floor_elements(table, array.unsafeAddress, rounds, &sum))
        }
        blackHole(sum)
        return ticks
    }
}
