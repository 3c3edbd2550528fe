internal import Synchronization

/// One live view's right to its memory: shared with other readers, or exclusive. It ends with the value.
///
/// Shared claims come together with each other, an exclusive one with none that may overlap it. Views alone are bound by
/// this: NumPy and other owners of the memory are not asked.
@frozen
@usableFromInline
struct ArrayClaim: ~Copyable, Sendable {
    /// Its place in the table of its kind, or -1 for no memory.
    @usableFromInline let slot: Int
    @usableFromInline let isExclusive: Bool

    /// Nil where another claim forbids it.
    @usableFromInline
    init?(_ footprint: MemoryFootprint, isExclusive: Bool) {
        guard footprint.lower < footprint.upper else {
            slot = -1
            self.isExclusive = isExclusive
            return
        }
        let found = ArrayClaim.live.withLock { $0.add(footprint, isExclusive: isExclusive) }
        guard let found else { return nil }
        slot = found
        self.isExclusive = isExclusive
    }

    @usableFromInline
    func end() {
        if slot >= 0 { ArrayClaim.live.withLock { $0.remove(slot, isExclusive: isExclusive) } }
    }

    @inlinable
    deinit { end() }

    private static let live = Mutex(Live())

    /// Reading asks the exclusive claims, of which there are few; an exclusive claim asks all.
    private struct Live {
        private var shared = ClaimTable()
        private var exclusive = ClaimTable()

        mutating func add(_ footprint: MemoryFootprint, isExclusive: Bool) -> Int? {
            if exclusive.mayOverlap(footprint) { return nil }
            guard isExclusive else { return shared.add(footprint) }
            return shared.mayOverlap(footprint) ? nil : exclusive.add(footprint)
        }

        mutating func remove(_ slot: Int, isExclusive: Bool) {
            if isExclusive { exclusive.remove(slot) } else { shared.remove(slot) }
        }
    }
}

/// Footprints in places that stay theirs. A search looks at each, some 0.5 ns apiece.
private struct ClaimTable {
    private var footprints: [MemoryFootprint?] = []
    private var free: [Int] = []
    private var count = 0

    func mayOverlap(_ footprint: MemoryFootprint) -> Bool {
        guard count > 0 else { return false }
        return footprints.contains { $0?.mayOverlap(footprint) ?? false }
    }

    mutating func add(_ footprint: MemoryFootprint) -> Int {
        count += 1
        if let slot = free.popLast() {
            footprints[slot] = footprint
            return slot
        }
        footprints.append(footprint)
        return footprints.count - 1
    }

    mutating func remove(_ slot: Int) {
        count -= 1
        footprints[slot] = nil
        free.append(slot)
    }
}
