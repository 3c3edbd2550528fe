extension Python {
    /// A Python object of the value's members: structs become dicts with text as keys, arrays lists.
    ///
    /// Types that have counterparts become these: Data bytes, Date a datetime, Decimal a decimal.Decimal.
    ///
    /// - Throws: `.conversion` with the member's path if one has no place in Python, or lies deeper than 200 levels, as
    ///   all do in a class that refers to itself.
    public func encode<Value: Encodable>(_ value: Value) throws(PythonError) -> PythonValue {
        PythonValue(try encodedObject(value))
    }

    func encodedObject<Value: Encodable>(_ value: Value) throws(PythonError) -> PythonObject {
        let node = EncodingNode()
        do {
            try NodeEncoder(node: node, codingPath: []).encode(value)
            return try node.pythonObject(self)
        } catch {
            throw PythonError(coding: error, of: Value.self)
        }
    }

    /// The value whose members an object has: as a mapping has items, or else as attributes.
    ///
    /// - Throws: `.conversion` with the member's path if one is missing or of another type, or lies deeper than 200
    ///   levels, as all do in a dict that contains itself.
    public func decode<Object: PythonReference & ~Copyable, Value: Decodable>(
        _ object: borrowing Object, as type: Value.Type = Value.self
    ) throws(PythonError) -> Value {
        do {
            return try ObjectDecoder(object: PythonValue(copy(object)), codingPath: []).decode(type)
        } catch {
            throw PythonError(coding: error, of: Value.self)
        }
    }
}

extension PythonError {
    /// What an encoder, a decoder, or a type's own code for them, has thrown.
    fileprivate init(coding error: any Error, of type: Any.Type) {
        self =
            switch error {
            case let error as PythonError: error
            case DecodingError.keyNotFound(let key, let context):
                Self.refusal("member \(key.stringValue)", "nothing of that name", context.codingPath)
            case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
                Self.refusal(
                    "\(type)", context.debugDescription, context.codingPath, because: context.underlyingError)
            case DecodingError.dataCorrupted(let context):
                Self.refusal("\(type)", context.debugDescription, context.codingPath, because: context.underlyingError)
            case EncodingError.invalidValue(_, let context):
                Self.refusal(
                    "what Python can hold", context.debugDescription, context.codingPath,
                    because: context.underlyingError)
            default: .conversion(expected: "\(type)", found: String(describing: error))
            }
    }

    private static func refusal(
        _ expected: String, _ found: String, _ path: [any CodingKey], because error: (any Error)? = nil
    ) -> PythonError {
        let refusal = (error as? PythonError) ?? .conversion(expected: expected, found: found)
        return path.isEmpty ? refusal : refusal.inside(path.written)
    }
}

extension [any CodingKey] {
    /// `a.b[2]`
    fileprivate var written: String {
        reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
