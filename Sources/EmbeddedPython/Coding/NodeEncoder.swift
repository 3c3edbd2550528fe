/// Encodes one value into its place.
struct NodeEncoder: Encoder {
    let node: EncodingNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // A subclass and its superclass may both ask for it, and share it.
        if case .empty = node.content { node.content = .dictionary([]) }
        return KeyedEncodingContainer(KeyedNodes(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .empty = node.content { node.content = .list([]) }
        return UnkeyedNodes(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func at(_ key: some CodingKey, _ node: EncodingNode) -> NodeEncoder {
        NodeEncoder(node: node, codingPath: codingPath + [key])
    }
}

extension NodeEncoder: SingleValueEncodingContainer {
    func encodeNil() throws {
        node.content = .value(PythonValue(try Python.current().none))
    }

    /// Types that have counterparts become these, whatever they would encode; PythonCodable ones are what they encode.
    func encode<Value: Encodable>(_ value: Value) throws {
        defer { CodingDepth.leave() }
        guard CodingDepth.enter() else { throw invalid(value, CodingDepth.refusal) }
        guard !(value is any PythonCodable), let value = value as? any ConvertibleToPython else {
            return try value.encode(to: self)
        }
        do throws(PythonError) {
            node.content = .value(PythonValue(try value.pythonObject(Python.current())))
        } catch {
            guard case .conversion = error else { throw error }
            throw invalid(value, error.description, error)
        }
    }

    private func invalid(_ value: Any, _ description: String, _ error: PythonError? = nil) -> EncodingError {
        .invalidValue(
            value, EncodingError.Context(codingPath: codingPath, debugDescription: description, underlyingError: error))
    }
}
