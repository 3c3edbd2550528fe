/// Decodes one Python object.
struct ObjectDecoder: Decoder {
    let object: PythonValue
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let members = try mismatch(of: type) { () throws(PythonError) in try ObjectMembers(of: object) }
        return KeyedDecodingContainer(KeyedObjects(decoder: self, members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let elements = try mismatch(of: [Any].self) { () throws(PythonError) in
            try Python.current().convert(object, to: [PythonValue].self)
        }
        return UnkeyedObjects(decoder: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func at(_ key: some CodingKey, _ object: PythonValue) -> ObjectDecoder {
        ObjectDecoder(object: object, codingPath: codingPath + [key])
    }

    /// A refusal as decoders tell it. What Python code raised comes through as itself.
    private func mismatch<Result>(
        of type: Any.Type, _ body: () throws(PythonError) -> Result
    ) throws -> Result {
        do throws(PythonError) {
            return try body()
        } catch {
            guard case .conversion = error else { throw error }
            throw DecodingError.typeMismatch(
                type,
                DecodingError.Context(
                    codingPath: codingPath, debugDescription: error.description, underlyingError: error))
        }
    }
}

extension ObjectDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool {
        do {
            return try Python.current().isNone(object)
        } catch {
            return false
        }
    }

    /// Types that have counterparts come from these, whatever they would decode.
    // Specialised to a type that is ConvertibleFromPython, it makes Swift 6.3's compiler crash.
    @_semantics("optimize.sil.specialize.generic.never")
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        defer { CodingDepth.leave() }
        guard CodingDepth.enter() else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: codingPath, debugDescription: CodingDepth.refusal))
        }
        guard !(type is any PythonCodable.Type), let native = type as? any ConvertibleFromPython.Type,
            let value = try native.decoded(by: self) as? Value
        else { return try Value(from: self) }
        return value
    }

    fileprivate func native<Value: ConvertibleFromPython>(_ type: Value.Type) throws -> Value {
        try mismatch(of: type) { () throws(PythonError) in try Python.current().convert(object, to: type) }
    }
}

extension ConvertibleFromPython {
    fileprivate static func decoded(by decoder: ObjectDecoder) throws -> Any { try decoder.native(Self.self) }
}
