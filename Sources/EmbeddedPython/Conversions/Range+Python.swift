extension Range: ConvertibleToPython where Bound: FixedWidthInteger & ConvertibleToPython {
    /// A Python `range`. For a part of a sequence, use a `PythonSlice`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.range(from: lowerBound.pythonObject(python), to: upperBound.pythonObject(python), step: 1)
    }
}

extension Range: ConvertibleFromPython where Bound: FixedWidthInteger & ConvertibleFromPython {
    /// The numbers of a Python `range` with step 1; `PythonRange` takes those with others.
    ///
    /// One that stops before its start is empty in Python: so it is here, at its start.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        try python.requireUnitStep(object)
        let start = try python.attribute("start", of: object, as: Bound.self)
        let stop = try python.attribute("stop", of: object, as: Bound.self)
        self = start..<Swift.max(start, stop)
    }
}

extension ClosedRange: ConvertibleToPython where Bound: FixedWidthInteger & ConvertibleToPython {
    /// A Python `range`, which stops one after the upper bound.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        let (stop, overflow) = upperBound.addingReportingOverflow(1)
        let stopObject =
            overflow
            ? try python.call("__add__", of: upperBound.pythonObject(python), 1) : try stop.pythonObject(python)
        return try python.range(from: lowerBound.pythonObject(python), to: stopObject, step: 1)
    }
}

extension ClosedRange: ConvertibleFromPython where Bound: FixedWidthInteger & ConvertibleFromPython {
    /// The numbers of a Python `range` with step 1 that is not empty.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        try python.requireUnitStep(object)
        guard try python.isTrue(object) else {
            throw .conversion(expected: "range that is not empty", found: try python.debugDescription(of: object))
        }
        let first = try python.attribute("start", of: object, as: Bound.self)
        let last = try python.item(-1, of: object, as: Bound.self)
        self = first...Swift.max(first, last)
    }
}

extension Python {
    fileprivate func requireUnitStep(_ object: borrowing PythonObject) throws(PythonError) {
        try requireRange(object)
        let step = try attribute("step", of: object)
        guard try debugDescription(of: step) == "1" else {
            throw .conversion(expected: "range with step 1", found: try debugDescription(of: object))
        }
    }
}
