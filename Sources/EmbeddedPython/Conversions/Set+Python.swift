internal import CPython

extension Set: ConvertibleToPython where Element: ConvertibleToPython {
    /// A `set`.
    ///
    /// - Throws: `.conversion` if Python cannot hash the elements, as it cannot lists, for example.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference. Add takes one of its own.
        let set = try unsafe python.owned(cpython().pointee.PySet_New(nil))
        for element in self {
            let object = try element.pythonObject(python)
            if unsafe cpython().pointee.PySet_Add(set.unsafeAddress, object.unsafeAddress) < 0 {
                throw python.refusal(of: object, expected: "hashable element")
            }
        }
        return set
    }
}

extension Set: ConvertibleFromPython where Element: ConvertibleFromPython {
    /// The elements of a `set` or a `frozenset`.
    ///
    /// - Throws: `.conversion` also if two elements are the same in Swift, as two floats may be that round to one Float,
    ///   and two spellings of the same text.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        guard try python.isSet(object) else {
            throw .conversion(expected: "set", found: python.className(of: object))
        }
        let iterator = try python.iterator(over: object, expected: "set")
        self.init()
        while let element = try iterator.next(python) {
            let value: Element
            do throws(PythonError) {
                value = try Element(fromPython: element, python)
            } catch {
                throw error.inside("a set")
            }
            guard insert(value).inserted else {
                throw .conversion(
                    expected: "set whose elements differ as \(Element.self)", found: "two that are \(value)")
            }
        }
    }
}

extension Python {
    fileprivate func isSet(_ object: borrowing PythonObject) throws(PythonError) -> Bool {
        // SAFETY: the types live for ever.
        if try unsafe isKind(object, of: cpython().pointee.PySet_Type) { return true }
        return try unsafe isKind(object, of: cpython().pointee.PyFrozenSet_Type)
    }
}
