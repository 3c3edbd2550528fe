extension ArrayLayout {
    /// Adds up axes, from the last to the first.
    @frozen
    @usableFromInline
    struct Bounds {
        @usableFromInline var count = 1
        @usableFromInline var isContiguous = true
        @usableFromInline var areValid = true
        @usableFromInline var lowest = 0
        @usableFromInline var highest: Int
        /// The stride that the next axis has if all is contiguous.
        @usableFromInline var next: Int

        @inlinable
        init(_ elementSize: Int) {
            highest = elementSize
            next = elementSize
        }

        @inlinable
        @inline(__always)
        mutating func add(_ extent: Int, _ stride: Int) {
            if extent != 1, stride != next { isContiguous = false }
            let (more, tooMany) = count.multipliedReportingOverflow(by: extent)
            let (further, tooWide) = next.multipliedReportingOverflow(by: extent)
            let (reach, tooFar) = (extent &- 1).multipliedReportingOverflow(by: stride)
            let (low, tooLow) = lowest.addingReportingOverflow(min(reach, 0))
            let (high, tooHigh) = highest.addingReportingOverflow(max(reach, 0))
            // An axis without elements reaches nowhere, whatever its stride.
            let reaches = extent > 0
            if extent < 0 || tooMany || tooWide || (reaches && (tooFar || tooLow || tooHigh)) { areValid = false }
            count = more
            next = further
            if reaches { (lowest, highest) = (low, high) }
        }
    }
}
