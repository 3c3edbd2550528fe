internal import CPython

extension Python {
    /// None.
    public var none: PythonObject {
        // SAFETY: None lives for ever; the new reference is this value's own.
        unsafe cpython().pointee.Py_IncRef(cpython().pointee.none)
        return unsafe PythonObject(owned: cpython().pointee.none)
    }

    /// A second owner of the same object.
    public func copy(_ object: borrowing PythonObject) -> PythonObject {
        // SAFETY: attached; the new reference is the copy's own.
        unsafe cpython().pointee.Py_IncRef(object.unsafeAddress)
        return unsafe PythonObject(owned: object.unsafeAddress)
    }

    /// The module `name`, imported if it is not yet; `"a.b"` gives `a.b`.
    public func `import`(_ name: String) throws(PythonError) -> PythonObject {
        try requireNoNUL(name)
        // SAFETY: the string is read during the call only.
        return try unsafe owned(cpython().pointee.PyImport_ImportModule(name))
    }

    public func attribute(_ name: String, of object: borrowing PythonObject) throws(PythonError) -> PythonObject {
        try requireNoNUL(name)
        // SAFETY: as above.
        return try unsafe owned(cpython().pointee.PyObject_GetAttrString(object.unsafeAddress, name))
    }

    public func setAttribute(
        _ name: String, of object: borrowing PythonObject, to value: borrowing PythonObject
    ) throws(PythonError) {
        try requireNoNUL(name)
        // SAFETY: as above; the value is borrowed.
        try unsafe succeeded(cpython().pointee.PyObject_SetAttrString(object.unsafeAddress, name, value.unsafeAddress))
    }

    /// `sequence[index]`.
    public func item(_ index: Int, of sequence: borrowing PythonObject) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe owned(cpython().pointee.PySequence_GetItem(sequence.unsafeAddress, index))
    }

    /// `len(object)`.
    public func count(of object: borrowing PythonObject) throws(PythonError) -> Int {
        // SAFETY: attached.
        let count = unsafe cpython().pointee.PyObject_Size(object.unsafeAddress)
        if count < 0 { throw raised() }
        return count
    }

    /// `str(object)`.
    public func description(of object: borrowing PythonObject) throws(PythonError) -> String {
        // SAFETY: attached; a new reference.
        try string(try unsafe owned(cpython().pointee.PyObject_Str(object.unsafeAddress)))
    }

    /// C's strings end at the first NUL: the rest would be lost without a word.
    func requireNoNUL(_ text: String) throws(PythonError) {
        guard !text.utf8.contains(0) else {
            throw .conversion(expected: "text without a NUL character", found: String(reflecting: text.prefix(60)))
        }
    }

    /// The name of the object's class, for messages.
    package func className(of object: borrowing PythonObject) -> String {
        do {
            return try string(try attribute("__name__", of: try attribute("__class__", of: object)))
        } catch {
            return "an object without a class name"
        }
    }
}
