internal import CPython

/// The named parts of an object: a mapping's items, or the attributes of what is no mapping.
struct ObjectMembers {
    private let object: PythonValue
    private let isMapping: Bool

    /// - Throws: `.conversion` for numbers, text, lists and the like, whose attributes are not their members.
    init(of object: PythonValue) throws(PythonError) {
        let python = try Python.current()
        self.object = object
        isMapping = try Self.isMapping(object, python)
        let hasMembers = try isMapping ? true : Self.hasMembers(object, python)
        guard hasMembers else {
            throw .conversion(expected: "dict or object with attributes", found: python.className(of: object))
        }
    }

    /// The member of that name, or, for keys of dictionaries with ints, of that number.
    func value(of key: some CodingKey) throws(PythonError) -> PythonValue? {
        let python = try Python.current()
        guard isMapping else {
            let name = try python.object(key.stringValue)
            // SAFETY: the name lives until the end of this scope.
            guard try unsafe python.hasAttribute(name.unsafeAddress, of: object) else { return nil }
            return PythonValue(try python.attribute(named: key.stringValue, of: object))
        }
        // A defaultdict would make the item if it were only asked for.
        if try python.contains(object, key.stringValue) {
            return PythonValue(try python.item(key.stringValue, of: object))
        }
        guard let number = key.intValue, try python.contains(object, number) else { return nil }
        return PythonValue(try python.item(number, of: object))
    }

    /// Names that are text or numbers; others are no keys in Swift.
    func keys<Key: CodingKey>(_ type: Key.Type) throws(PythonError) -> [Key] {
        let python = try Python.current()
        let source = isMapping ? object : PythonValue(try python.attribute("__dict__", of: object))
        var keys: [Key] = []
        for name in try python.convert(python.call("keys", of: source), to: [PythonValue].self) {
            let types = python.builtinTypes(of: name)
            if types.contains(.text), let key = try Key(stringValue: python.convert(name)) { keys.append(key) }
            if types.contains(.int), let key = try Key(intValue: python.convert(name)) { keys.append(key) }
        }
        return keys
    }

    private static func isMapping(_ object: PythonValue, _ python: borrowing Python) throws(PythonError) -> Bool {
        if python.builtinTypes(of: object).contains(.dictionary) { return true }
        guard try python.hasAttribute("keys", of: object) else { return false }
        return try python.hasAttribute("__getitem__", of: object)
    }

    private static func hasMembers(_ object: PythonValue, _ python: borrowing Python) throws(PythonError) -> Bool {
        let types = python.builtinTypes(of: object)
        if types.contains(any: [.int, .text, .bytes, .list]) { return false }
        if types.contains(.tuple) { return try python.hasAttribute("_fields", of: object) }
        if try python.hasAttribute("__dict__", of: object) { return true }
        return try python.hasAttribute("__slots__", of: object)
    }
}
