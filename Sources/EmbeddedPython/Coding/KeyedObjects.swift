/// Takes from an object's members.
struct KeyedObjects<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ObjectDecoder
    let members: ObjectMembers

    var codingPath: [any CodingKey] { decoder.codingPath }

    /// Empty where Python raises: there is no other way to say so here.
    var allKeys: [Key] { (try? members.keys(Key.self)) ?? [] }

    func contains(_ key: Key) -> Bool {
        do {
            if case nil = try members.value(of: key) { return false }
            return true
        } catch {
            // Whoever asks decodes it next, and gets the error.
            return true
        }
    }

    private func member(_ key: some CodingKey) throws -> ObjectDecoder {
        guard let value = try members.value(of: key) else {
            throw DecodingError.keyNotFound(
                key, DecodingError.Context(codingPath: codingPath, debugDescription: "there is no \(key.stringValue)"))
        }
        return decoder.at(key, value)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try member(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try member(PlaceKey.superclass) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}
