internal import CPython

/// A Python `slice`: the part of a sequence that `[start:stop:step]` means. Negative positions count from its end.
public struct PythonSlice: Hashable, Sendable {
    /// The first place; nil for the sequence's end from which `step` goes.
    public var start: Int?
    /// The place before which it stops; nil for the other end.
    public var stop: Int?
    /// How far apart the places are; nil for 1.
    public var step: Int?

    /// `slice(start, stop, step)`.
    public init(start: Int? = nil, stop: Int? = nil, step: Int? = nil) {
        self.start = start
        self.stop = stop
        self.step = step
    }

    /// The slice that Swift writes as a range, `0..<3` or `(-2)...`.
    public init(_ bounds: some PythonSliceBounds) {
        self = bounds.pythonSlice
    }
}

extension PythonSlice: ConvertibleToPython {
    /// A `slice`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        let start = try start.pythonObject(python)
        let stop = try stop.pythonObject(python)
        let step = try step.pythonObject(python)
        // SAFETY: attached; a new reference, which takes others of its own.
        return try unsafe python.owned(
            cpython().pointee.PySlice_New(start.unsafeAddress, stop.unsafeAddress, step.unsafeAddress))
    }
}

extension PythonSlice: ConvertibleFromPython {
    /// The parts of a `slice` whose parts are ints or None.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: the type lives for ever.
        guard try unsafe python.isKind(object, of: cpython().pointee.PySlice_Type) else {
            throw .conversion(expected: "slice", found: python.className(of: object))
        }
        start = try python.attribute("start", of: object)
        stop = try python.attribute("stop", of: object)
        step = try python.attribute("step", of: object)
    }
}
