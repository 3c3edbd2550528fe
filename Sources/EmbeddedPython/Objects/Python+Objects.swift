internal import CPython

extension Python {
    /// None.
    public var none: PythonObject {
        // SAFETY: None lives for ever; the new reference is this value's own.
        unsafe cpython().pointee.Py_IncRef(cpython().pointee.none)
        return unsafe PythonObject(owned: cpython().pointee.none)
    }

    /// A second owner of the same object.
    public func copy<Object: PythonReference & ~Copyable>(_ object: borrowing Object) -> PythonObject {
        // SAFETY: attached; the new reference is the copy's own.
        unsafe cpython().pointee.Py_IncRef(object.unsafeAddress)
        return unsafe PythonObject(owned: object.unsafeAddress)
    }

    /// Whether both are the very same object: Python's `is`.
    public func isSame<Left: PythonReference & ~Copyable, Right: PythonReference & ~Copyable>(
        _ left: borrowing Left, _ right: borrowing Right
    ) -> Bool {
        // SAFETY: addresses are compared, nothing is read.
        unsafe left.unsafeAddress == right.unsafeAddress
    }

    /// Whether the object is None.
    public func isNone<Object: PythonReference & ~Copyable>(_ object: borrowing Object) -> Bool {
        // SAFETY: as above.
        unsafe object.unsafeAddress == cpython().pointee.none
    }

    /// Whether `object` is an instance of `type`, or of one of the types in that tuple.
    public func isInstance<Object: PythonReference & ~Copyable, Class: PythonReference & ~Copyable>(
        _ object: borrowing Object, of type: borrowing Class, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Bool {
        // SAFETY: attached; both are borrowed.
        let answer = unsafe cpython().pointee.PyObject_IsInstance(object.unsafeAddress, type.unsafeAddress)
        try succeeded(answer, at: CallSite(file, line))
        return answer == 1
    }

    /// The module `name`, imported if it is not yet; `"a.b"` gives `a.b`.
    public func `import`(
        _ name: String, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        try requireNoNUL(name)
        // SAFETY: the string is read during the call only.
        return PythonValue(
            try unsafe owned(cpython().pointee.PyImport_ImportModule(name), at: CallSite(file, line)))
    }

    /// `len(object)`.
    public func count<Object: PythonReference & ~Copyable>(
        of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Int {
        // SAFETY: attached.
        let count = unsafe cpython().pointee.PyObject_Size(object.unsafeAddress)
        if count < 0 { throw raised(at: CallSite(file, line)) }
        return count
    }

    /// Python's truth of the object: `bool(object)`.
    public func isTrue<Object: PythonReference & ~Copyable>(
        _ object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Bool {
        // SAFETY: attached.
        let truth = unsafe cpython().pointee.PyObject_IsTrue(object.unsafeAddress)
        try succeeded(truth, at: CallSite(file, line))
        return truth == 1
    }

    /// `str(object)`.
    public func description<Object: PythonReference & ~Copyable>(
        of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> String {
        // SAFETY: attached; a new reference.
        try string(try unsafe owned(cpython().pointee.PyObject_Str(object.unsafeAddress), at: CallSite(file, line)))
    }

    /// `repr(object)`.
    public func debugDescription<Object: PythonReference & ~Copyable>(
        of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> String {
        // SAFETY: as above.
        try string(try unsafe owned(cpython().pointee.PyObject_Repr(object.unsafeAddress), at: CallSite(file, line)))
    }

    /// `hash(object)`.
    public func hash<Object: PythonReference & ~Copyable>(
        of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Int {
        // SAFETY: attached. -1 is no object's hash.
        let hash = unsafe cpython().pointee.PyObject_Hash(object.unsafeAddress)
        if hash == -1 { throw raised(at: CallSite(file, line)) }
        return hash
    }

    /// `type(object)`: the true class, where `__class__` may say anything.
    func type<Object: PythonReference & ~Copyable>(of object: borrowing Object) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe owned(cpython().pointee.PyObject_Type(object.unsafeAddress))
    }

    /// C's strings end at the first NUL: the rest would be lost without a word.
    func requireNoNUL(_ text: String) throws(PythonError) {
        guard !text.utf8.contains(0) else {
            throw .conversion(expected: "text without a NUL character", found: String(reflecting: text.prefix(60)))
        }
    }

    /// The name of the object's class, for messages.
    package func className<Object: PythonReference & ~Copyable>(of object: borrowing Object) -> String {
        do {
            return try string(try attribute("__name__", of: try type(of: object)))
        } catch {
            return "an object without a class name"
        }
    }
}
