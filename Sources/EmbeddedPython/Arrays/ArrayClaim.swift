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

    /// - Throws: `.array(.inUse)` where another claim forbids it.
    @inlinable
    @inline(__always)
    init(_ footprint: MemoryFootprint, isExclusive: Bool) throws(PythonError) {
        let isEmpty = footprint.lower >= footprint.upper
        slot = isEmpty ? -1 : ArrayClaim.begin(footprint, isExclusive: isExclusive)
        guard isEmpty || slot >= 0 else { throw .array(.inUse) }
        self.isExclusive = isExclusive
    }

    @inlinable
    deinit {
        if slot >= 0 { ArrayClaim.end(slot, isExclusive: isExclusive) }
    }

    /// The claim's place, or -1 where another claim forbids it.
    @usableFromInline
    static func begin(_ footprint: MemoryFootprint, isExclusive: Bool) -> Int {
        // SAFETY: under the lock, as each use of the claims.
        lock.withLock { unsafe live.add(footprint, isExclusive: isExclusive) }
    }

    @usableFromInline
    static func end(_ slot: Int, isExclusive: Bool) {
        // SAFETY: as above.
        lock.withLock { unsafe live.remove(slot, isExclusive: isExclusive) }
    }

    private static let lock = BriefLock()
    // Not inside the lock: what is no constant is asked for its first use at each use, which takes as long as the lock.
    // The lock is what makes each access the only one, so none is checked for that.
    @exclusivity(unchecked) nonisolated(unsafe) private static var live = LiveClaims()
}

/// Reading asks the exclusive claims, of which there are few; an exclusive claim asks all.
struct LiveClaims {
    private var shared = ClaimTable()
    private var exclusive = ClaimTable()

    @inline(__always)
    mutating func add(_ footprint: MemoryFootprint, isExclusive: Bool) -> Int {
        if exclusive.mayOverlap(footprint) { return -1 }
        guard isExclusive else { return shared.add(footprint) }
        return shared.mayOverlap(footprint) ? -1 : exclusive.add(footprint)
    }

    @inline(__always)
    mutating func remove(_ slot: Int, isExclusive: Bool) {
        if isExclusive { exclusive.remove(slot) } else { shared.remove(slot) }
    }
}
