/// Takes from a list, one element after the other.
struct UnkeyedObjects: UnkeyedDecodingContainer {
    let decoder: ObjectDecoder
    let elements: [PythonValue]
    private(set) var currentIndex = 0

    init(decoder: ObjectDecoder, elements: [PythonValue]) {
        self.decoder = decoder
        self.elements = elements
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    /// What `body` makes of the next element, which stays the next one if that fails.
    private mutating func next<Result>(_ body: (ObjectDecoder) throws -> Result) throws -> Result {
        let key = PlaceKey(intValue: currentIndex)
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self,
                DecodingError.Context(codingPath: codingPath + [key], debugDescription: "the end of the list"))
        }
        let result = try body(decoder.at(key, elements[currentIndex]))
        currentIndex += 1
        return result
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, decoder.at(PlaceKey(intValue: currentIndex), elements[currentIndex]).decodeNil() else {
            return false
        }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next { element in try element.decode(type) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next { element in try element.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next { element in try element.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try next { element in element } }
}
