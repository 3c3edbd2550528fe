/// Swift's ranges as Python's slices.
///
/// As an object of its own, one that has both ends is a Python `range`, and one that is open a `slice`.
public protocol PythonSliceBounds: ConvertibleToPython {
    /// The slice with these bounds.
    var pythonSlice: PythonSlice { get }
}

extension PythonSliceBounds {
    /// A `slice`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try pythonSlice.pythonObject(python)
    }
}

extension Range: PythonSliceBounds where Bound == Int {
    /// The slice with these bounds.
    public var pythonSlice: PythonSlice { PythonSlice(start: lowerBound, stop: upperBound) }
}

extension ClosedRange: PythonSliceBounds where Bound == Int {
    /// The slice with these bounds.
    public var pythonSlice: PythonSlice {
        PythonSlice(start: lowerBound, stop: PythonSlice.stop(after: upperBound))
    }
}

extension PartialRangeFrom: PythonSliceBounds, ConvertibleToPython where Bound == Int {
    /// The slice with these bounds.
    public var pythonSlice: PythonSlice { PythonSlice(start: lowerBound) }
}

extension PartialRangeUpTo: PythonSliceBounds, ConvertibleToPython where Bound == Int {
    /// The slice with these bounds.
    public var pythonSlice: PythonSlice { PythonSlice(stop: upperBound) }
}

extension PartialRangeThrough: PythonSliceBounds, ConvertibleToPython where Bound == Int {
    /// The slice with these bounds.
    public var pythonSlice: PythonSlice { PythonSlice(stop: PythonSlice.stop(after: upperBound)) }
}

extension PythonSlice {
    /// After the last place, -1, and after the highest number there is none: the slice goes to the end.
    fileprivate static func stop(after last: Int) -> Int? { last == -1 || last == .max ? nil : last + 1 }
}
