internal import CPython

extension Bool: ConvertibleToPython {
    /// True or False.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyBool_FromLong(self ? 1 : 0))
    }
}

extension Bool: ConvertibleFromPython {
    /// The value of a `bool`, Python's or NumPy's, and of nothing else: `Python.isTrue` tells the truth of other objects.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let yes = try true.pythonObject(python)
        let no = try false.pythonObject(python)
        if python.isSame(object, yes) {
            self = true
        } else if python.isSame(object, no) {
            self = false
        } else if python.isNumPyBool(object) {
            self = try python.isTrue(object)
        } else {
            throw .conversion(expected: "bool", found: python.className(of: object))
        }
    }
}

extension Python {
    /// Told by the class's name, which NumPy 2 has changed, so that NumPy need not be there.
    fileprivate func isNumPyBool(_ object: borrowing PythonObject) -> Bool {
        guard ["bool", "bool_"].contains(className(of: object)) else { return false }
        do throws(PythonError) {
            return try attribute("__module__", of: type(of: object), as: String.self) == "numpy"
        } catch {
            return false
        }
    }
}
