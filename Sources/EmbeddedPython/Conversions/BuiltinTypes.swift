internal import CPython

/// The builtin types that CPython marks in a type's flags, and with them in those of all its subclasses.
struct BuiltinTypes: OptionSet {
    let rawValue: UInt

    static let int = BuiltinTypes(flag: CPYTHON_INT_SUBCLASS)
    static let list = BuiltinTypes(flag: CPYTHON_LIST_SUBCLASS)
    static let tuple = BuiltinTypes(flag: CPYTHON_TUPLE_SUBCLASS)
    static let bytes = BuiltinTypes(flag: CPYTHON_BYTES_SUBCLASS)
    static let text = BuiltinTypes(flag: CPYTHON_TEXT_SUBCLASS)
    static let dictionary = BuiltinTypes(flag: CPYTHON_DICTIONARY_SUBCLASS)

    init(rawValue: UInt) { self.rawValue = rawValue }

    private init(flag: some BinaryInteger) { rawValue = UInt(flag) }

    /// Whether any of `types` is among these.
    func contains(any types: BuiltinTypes) -> Bool { !isDisjoint(with: types) }
}

extension Python {
    /// What `object` is an instance of, as far as its type's flags tell. Runs no Python code, and cannot be lied to.
    func builtinTypes<Object: PythonReference & ~Copyable>(of object: borrowing Object) -> BuiltinTypes {
        // SAFETY: attached. Each object has a type; the reference to it is new.
        guard let type = unsafe cpython().pointee.PyObject_Type(object.unsafeAddress) else { return [] }
        let owner = unsafe PythonObject(owned: type)
        return unsafe BuiltinTypes(rawValue: UInt(cpython().pointee.PyType_GetFlags(owner.unsafeAddress)))
    }

    /// `isinstance(object, type)`
    func isKind<Object: PythonReference & ~Copyable>(
        _ object: borrowing Object, of type: OpaquePointer
    ) throws(PythonError) -> Bool {
        // SAFETY: attached; both are borrowed.
        let answer = unsafe cpython().pointee.PyObject_IsInstance(object.unsafeAddress, type)
        try succeeded(answer)
        return answer == 1
    }
}
