extension StridedView where Self: ~Copyable {
    /// A copy of the elements in C's order, the last index running fastest. Contiguous ones are copied as one block.
    public func copied() -> [Element] {
        let count = layout.count
        // With no room, the initializer writes its count into the empty array that all threads share.
        guard count > 0 else { return [] }
        return unsafe [Element](unsafeUninitializedCapacity: count) { room, initialized in
            if layout.isContiguous, Element.takesAnyBits, let start = unsafe unsafeStart {
                // SAFETY: both have `count` elements, of a type without references.
                unsafe room.baseAddress?.update(from: start.assumingMemoryBound(to: Element.self), count: count)
                initialized = count
            } else {
                forEachOffset { offset in
                    // SAFETY: there are as many offsets as elements, which there is room for.
                    unsafe room.initializeElement(at: initialized, to: element(offset))
                    initialized += 1
                }
            }
        }
    }

    /// Runs `body` for each element in C's order, the last index running fastest.
    @inlinable
    public func forEach<Failure: Error>(_ body: (Element) throws(Failure) -> Void) throws(Failure) {
        try forEachOffset { (offset) throws(Failure) in try body(element(offset)) }
    }

    /// Visits each element's offset, in C's order.
    @inlinable
    func forEachOffset<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
        guard layout.count > 0 else { return }
        guard layout.rank > 0 else { return try body(0) }
        let inner = layout.rank - 1
        let (extent, stride) = (layout.extent(inner), layout.byteStride(inner))
        var indices = [Int](repeating: 0, count: inner)
        var row = 0
        while true {
            for index in 0..<extent { try body(row &+ index &* stride) }
            guard layout.advance(&indices, &row) else { return }
        }
    }
}

extension ArrayLayout {
    /// Goes on to the next indices of the outer axes and their offset; false behind the last.
    @usableFromInline
    func advance(_ indices: inout [Int], _ offset: inout Int) -> Bool {
        for axis in indices.indices.reversed() {
            indices[axis] += 1
            offset &+= byteStride(axis)
            if indices[axis] < extent(axis) { return true }
            offset &-= extent(axis) &* byteStride(axis)
            indices[axis] = 0
        }
        return false
    }
}
