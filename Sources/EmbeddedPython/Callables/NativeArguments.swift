internal import CPython

/// The arguments that Python gives to a native function: borrowed, and valid during the call.
@safe
struct NativeArguments: ~Copyable {
    let functionName: String
    /// How many have no name.
    let positionalCount: Int
    private let row: UnsafePointer<OpaquePointer?>?
    /// A tuple of the names of those after them, or null.
    private let names: OpaquePointer?

    init(_ functionName: String, _ row: UnsafePointer<OpaquePointer?>?, count: Int, _ names: OpaquePointer?) {
        self.functionName = functionName
        unsafe self.row = row
        unsafe self.names = names
        positionalCount = count
    }

    /// The argument in that place; those with names come last. Owned, since Swift code may keep it.
    func argument(_ index: Int) -> PythonObject {
        // SAFETY: Python keeps the row and what is in it during the call; callers stay within it.
        let address = unsafe row.unsafelyUnwrapped[index].unsafelyUnwrapped
        unsafe cpython().pointee.Py_IncRef(address)
        return unsafe PythonObject(owned: address)
    }

    func argumentNames(_ python: borrowing Python) throws(PythonError) -> [String] {
        guard let names = unsafe names else { return [] }
        // SAFETY: attached; a tuple of strings, by vectorcall's rules.
        unsafe cpython().pointee.Py_IncRef(names)
        return try python.convert(unsafe PythonObject(owned: names), to: [String].self)
    }

    /// - Throws: `.conversion` unless there are so many arguments, and none of them has a name.
    func require(_ count: Int) throws(PythonError) {
        guard positionalCount == count else {
            throw .conversion(
                expected: "\(count) argument\(count == 1 ? "" : "s") of \(functionName)()", found: "\(positionalCount)")
        }
        guard unsafe names == nil else {
            throw .conversion(expected: "no keyword arguments of \(functionName)()", found: "some")
        }
    }
}

/// The arguments of a native function, converted one after the other.
struct NativeArgumentCursor {
    private var index = 0

    mutating func next<Argument: ConvertibleFromPython>(
        of arguments: borrowing NativeArguments, as type: Argument.Type, _ python: borrowing Python
    ) throws(PythonError) -> Argument {
        defer { index += 1 }
        do throws(PythonError) {
            return try Argument.fromPython(consuming: arguments.argument(index), python)
        } catch {
            throw error.inside("argument \(index + 1) of \(arguments.functionName)()")
        }
    }
}
