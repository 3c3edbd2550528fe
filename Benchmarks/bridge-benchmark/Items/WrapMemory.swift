internal import BridgeFloor
internal import EmbeddedPython
internal import Probes

/// Shows host memory to Python as an ndarray that keeps its owner.
final class WrapMemory: Item {
    @safe private final class Owner {
        let memory: UnsafeMutableBufferPointer<Double>

        init(count: Int) {
            // SAFETY: the memory is this object's until its deinit.
            unsafe memory = .allocate(capacity: count)
            unsafe memory.initialize(repeating: 1)
        }

        deinit { unsafe memory.deallocate() }
    }

    let name = "e2"
    let operation = "wrap 1e6 doubles as an ndarray with an owner"
    let promise: Double? = 1.15
    private let owner = Owner(count: 1_000_000)
    private let numpy: NumPy

    init(_ numpy: NumPy) {
        self.numpy = numpy
    }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double {
        // SAFETY: the owner keeps the memory.
        let memory = unsafe owner.memory
        return try ticksOfOne(of: rounds) { () throws(PythonError) in
            for _ in 0..<rounds {
                _ = unsafe try numpy.array(over: memory, owner: owner, python)
            }
        }
    }

    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double {
        // SAFETY: the table is NumPy's; the owner keeps the memory.
        let table = unsafe numpy.tableAddress.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        guard let start = unsafe owner.memory.baseAddress else { return .nan }
        let count = unsafe owner.memory.count
        return try ticksOfOne(of: rounds) { () throws(PythonError) in
            try python.check(unsafe floor_wrap(table, start, count, rounds))
        }
    }
}
