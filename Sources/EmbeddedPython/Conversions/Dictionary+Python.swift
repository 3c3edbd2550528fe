internal import CPython

extension Dictionary: ConvertibleToPython where Key: ConvertibleToPython, Value: ConvertibleToPython {
    /// A `dict`.
    ///
    /// - Throws: `.conversion` if Python cannot hash the keys, as it cannot lists, for example.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference. SetItem takes references of its own.
        let dictionary = try unsafe python.owned(cpython().pointee.PyDict_New())
        for (key, value) in self {
            let key = try key.pythonObject(python)
            let value = try value.pythonObject(python)
            let answer = unsafe cpython().pointee.PyDict_SetItem(
                dictionary.unsafeAddress, key.unsafeAddress, value.unsafeAddress)
            if answer < 0 { throw python.refusal(of: key, expected: "hashable key") }
        }
        return dictionary
    }
}

extension Dictionary: ConvertibleFromPython where Key: ConvertibleFromPython, Value: ConvertibleFromPython {
    /// The items of a `dict`, or of another mapping: an object with `keys` and `items`.
    ///
    /// - Throws: `.conversion` also if two keys are the same in Swift, as two spellings of the same text are.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let items = try python.items(of: object)
        let iterator = try python.iterator(over: items, expected: "dict")
        self.init()
        while let item = try iterator.next(python) {
            let key = try python.key(of: item, as: Key.self)
            let value: Value
            do throws(PythonError) {
                value = try Value.fromPython(consuming: python.item(1, of: item), python)
            } catch {
                throw error.inside("the value of \(String(reflecting: key))")
            }
            guard updateValue(value, forKey: key) == nil else {
                throw .conversion(expected: "dict whose keys differ as \(Key.self)", found: "two that are \(key)")
            }
        }
    }
}

extension Python {
    fileprivate func key<Key: ConvertibleFromPython>(
        of item: borrowing PythonObject, as type: Key.Type
    ) throws(PythonError) -> Key {
        guard builtinTypes(of: item).contains(.tuple), try count(of: item) == 2 else {
            throw .conversion(expected: "mapping whose items are pairs", found: className(of: item))
        }
        do throws(PythonError) {
            return try Key.fromPython(consuming: self.item(0, of: item), self)
        } catch {
            throw error.inside("the keys")
        }
    }

    /// The items of a mapping as a list, which stays as it is whatever happens to the mapping meanwhile.
    func items<Object: PythonReference & ~Copyable>(of object: borrowing Object) throws(PythonError) -> PythonObject {
        // Other objects may have items, too, but are nothing like a dict without keys.
        if !builtinTypes(of: object).contains(.dictionary) {
            guard try hasAttribute("keys", of: object), try hasAttribute("items", of: object) else {
                throw .conversion(expected: "dict", found: className(of: object))
            }
        }
        // SAFETY: attached; a new reference.
        return try unsafe owned(cpython().pointee.PyMapping_Items(object.unsafeAddress))
    }

    /// `hasattr(object, name)`
    func hasAttribute<Object: PythonReference & ~Copyable>(
        _ name: PythonName, of object: borrowing Object
    ) throws(PythonError) -> Bool {
        guard let name = unsafe name.object else { throw raised() }
        // SAFETY: attached; the name lives for ever.
        return try unsafe hasAttribute(name, of: object)
    }

    func hasAttribute<Object: PythonReference & ~Copyable>(
        _ name: OpaquePointer, of object: borrowing Object
    ) throws(PythonError) -> Bool {
        // SAFETY: attached; a new reference, or null with an exception.
        if let found = unsafe cpython().pointee.PyObject_GetAttr(object.unsafeAddress, name) {
            _ = unsafe PythonObject(owned: found)
            return true
        }
        let error = raised()
        if case .exception(let exception) = error,
            unsafe cpython().pointee.PyErr_GivenExceptionMatches(
                exception.object.unsafeAddress, cpython().pointee.PyExc_AttributeError.pointee) != 0
        {
            return false
        }
        throw error
    }
}
