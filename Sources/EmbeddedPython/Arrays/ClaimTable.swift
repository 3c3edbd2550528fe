/// Footprints in places that stay theirs, in memory of its own that is never given back: it takes what the most views at
/// a time have taken. An array would do, at three times the cost of a view.
@safe
struct ClaimTable {
    private var places: UnsafeMutablePointer<MemoryFootprint>?
    private var capacity = 0
    /// No place from here on has been used since the table was last empty.
    private var used = 0
    private var count = 0
    /// The first free place before `used`, whose `run` is the next one; `noPlace` ends the list.
    private var free = noPlace

    private static var noPlace: UInt { .max }

    /// Looks at each footprint, a nanosecond apiece.
    @inline(__always)
    func mayOverlap(_ footprint: MemoryFootprint) -> Bool {
        // SAFETY: all places before `used` are initialised; a free one is empty, and overlaps nothing.
        guard count > 0, let places = unsafe places else { return false }
        return (0..<used).contains { unsafe places[$0].mayOverlap(footprint) }
    }

    @inline(__always)
    mutating func add(_ footprint: MemoryFootprint) -> Int {
        if used == capacity, free == ClaimTable.noPlace { grow() }
        // SAFETY: there is room behind `used`, or a free place before it.
        guard let places = unsafe places else { return -1 }
        count += 1
        if free == ClaimTable.noPlace {
            unsafe (places + used).initialize(to: footprint)
            used += 1
            return used - 1
        }
        let slot = Int(bitPattern: free)
        free = unsafe places[slot].run
        unsafe places[slot] = footprint
        return slot
    }

    @inline(__always)
    mutating func remove(_ slot: Int) {
        count -= 1
        if count == 0 {
            used = 0
            free = ClaimTable.noPlace
        } else {
            // SAFETY: the slot came from `add`.
            unsafe places?[slot] = MemoryFootprint(freeBefore: free)
            free = UInt(bitPattern: slot)
        }
    }

    @inline(never)
    private mutating func grow() {
        let larger = max(64, capacity * 2)
        let room = UnsafeMutablePointer<MemoryFootprint>.allocate(capacity: larger)
        // SAFETY: `used` places are initialised, of a type without references.
        if let places = unsafe places {
            unsafe room.moveInitialize(from: places, count: used)
            unsafe places.deallocate()
        }
        unsafe places = room
        capacity = larger
    }
}
