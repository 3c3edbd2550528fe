import Synchronization

/// Counters that many threads add to.
@safe final class Tally: Sendable {
    let count: Int
    // SAFETY: freed at the end of this object; every index is checked.
    private nonisolated(unsafe) let counters: UnsafeMutablePointer<Atomic<Int>>

    init(_ count: Int) {
        self.count = count
        unsafe counters = .allocate(capacity: count)
        for index in 0..<count { unsafe (counters + index).initialize(to: Atomic(0)) }
    }

    deinit {
        unsafe counters.deinitialize(count: count)
        unsafe counters.deallocate()
    }

    func add(_ index: Int) {
        precondition(index >= 0 && index < count, "no counter \(index)")
        unsafe counters[index].add(1, ordering: .relaxed)
    }

    subscript(index: Int) -> Int {
        precondition(index >= 0 && index < count, "no counter \(index)")
        return unsafe counters[index].load(ordering: .relaxed)
    }

    var sum: Int { (0..<count).reduce(0) { $0 + self[$1] } }

    /// Whether each counter stands at one.
    var isOnceEach: Bool { (0..<count).allSatisfy { self[$0] == 1 } }
}
