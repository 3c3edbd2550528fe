/// Fills a dictionary.
struct KeyedNodes<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: NodeEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    private func member(_ key: some CodingKey) -> NodeEncoder { encoder.at(key, encoder.node.added(key.stringValue)) }

    func encodeNil(forKey key: Key) throws { try member(key).encodeNil() }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try member(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }

    func superEncoder() -> any Encoder { member(PlaceKey.superclass) }

    func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}
