internal import CPython

extension Array: ConvertibleToPython where Element: ConvertibleToPython {
    /// A `list`, converted element by element. `NumPy` takes arrays of numbers without that.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference. SetItem steals the element's.
        let list = try unsafe python.owned(cpython().pointee.PyList_New(count))
        for (index, element) in enumerated() {
            let object = try element.pythonObject(python)
            try unsafe python.succeeded(
                cpython().pointee.PyList_SetItem(list.unsafeAddress, index, object.relinquished()))
        }
        return list
    }
}

extension Array: ConvertibleFromPython where Element: ConvertibleFromPython {
    /// The elements of a list, a tuple, or whatever else can be iterated, except for str, bytes and dict: those are rarely
    /// meant. Elements of type UInt8 may come from bytes, too.
    ///
    /// An iterator that never ends is read for ever, as by Python's own `list`.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        if Element.self == UInt8.self, try python.isBytes(object) {
            // SAFETY: the bytes are copied.
            let bytes = try unsafe python.withBytes(of: object) { bytes in unsafe [UInt8](bytes) }
            // swift-format-ignore: NeverForceUnwrap
            self = bytes as! [Element]
            return
        }
        let types = python.builtinTypes(of: object)
        if types.contains(any: [.text, .bytes, .dictionary]) {
            throw .conversion(expected: "list or other iterable", found: python.className(of: object))
        }
        let iterator = try python.iterator(over: object, expected: "list or other iterable")
        self.init()
        reserveCapacity(python.storedCount(of: object, types))
        while let element = try iterator.next(python) {
            do throws(PythonError) {
                append(try Element.fromPython(consuming: element, python))
            } catch {
                throw error.inside("element \(count)")
            }
        }
    }
}

extension Python {
    /// The length of a list or tuple by its own storage, and 0 of others: what an object says of its length may be wrong.
    fileprivate func storedCount(of object: borrowing PythonObject, _ types: BuiltinTypes) -> Int {
        // SAFETY: attached; the flags tell what these functions take.
        if types.contains(.list) { return unsafe cpython().pointee.PyList_Size(object.unsafeAddress) }
        if types.contains(.tuple) { return unsafe cpython().pointee.PyTuple_Size(object.unsafeAddress) }
        return 0
    }
}
