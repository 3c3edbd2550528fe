internal import CPython

/// A Python `range` with any step.
public struct PythonRange: Hashable, Sendable {
    /// The first number.
    public var start: Int
    /// Not in the range, and not always reached.
    public var stop: Int
    /// Not 0, which Python refuses.
    public var step: Int

    /// `range(start, stop, step)`.
    public init(_ start: Int, _ stop: Int, step: Int = 1) {
        self.start = start
        self.stop = stop
        self.step = step
    }
}

extension PythonRange: ConvertibleToPython {
    /// A `range`; a ValueError if the step is 0.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.range(from: start.pythonObject(python), to: stop.pythonObject(python), step: step)
    }
}

extension PythonRange: ConvertibleFromPython {
    /// The parts of a `range`.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        try python.requireRange(object)
        start = try python.attribute("start", of: object)
        stop = try python.attribute("stop", of: object)
        step = try python.attribute("step", of: object)
    }
}

extension Python {
    func range(
        from start: borrowing PythonObject, to stop: borrowing PythonObject, step: Int
    ) throws(PythonError) -> PythonObject {
        // SAFETY: the type lives for ever.
        unsafe cpython().pointee.Py_IncRef(cpython().pointee.PyRange_Type)
        let type = unsafe PythonObject(owned: cpython().pointee.PyRange_Type)
        return try call(type, start, stop, step)
    }

    func requireRange(_ object: borrowing PythonObject) throws(PythonError) {
        // SAFETY: the type lives for ever.
        guard try unsafe isKind(object, of: cpython().pointee.PyRange_Type) else {
            throw .conversion(expected: "range", found: className(of: object))
        }
    }
}
