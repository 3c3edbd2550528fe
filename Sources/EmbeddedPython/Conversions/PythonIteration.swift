internal import CPython

/// What `for element in object` goes through.
struct PythonIteration: ~Copyable {
    private let iterator: PythonObject

    /// - Throws: `.conversion` if `object` cannot be iterated.
    init(of object: borrowing PythonObject, expected: String, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached; a new reference, or null.
        guard let iterator = unsafe cpython().pointee.PyObject_GetIter(object.unsafeAddress) else {
            throw python.refusal(of: object, expected: expected)
        }
        self.iterator = unsafe PythonObject(owned: iterator)
    }

    /// The next element, owned, so that Python code that changes the object meanwhile does no harm.
    func next(_ python: borrowing Python) throws(PythonError) -> PythonObject? {
        // SAFETY: attached; a new reference. Null without an exception is the end.
        if let element = unsafe cpython().pointee.PyIter_Next(iterator.unsafeAddress) {
            return unsafe PythonObject(owned: element)
        }
        if unsafe cpython().pointee.PyErr_Occurred() != nil { throw python.raised() }
        return nil
    }
}
