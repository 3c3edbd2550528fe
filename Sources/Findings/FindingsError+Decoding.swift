internal import Foundation

/// The one place where Foundation's errors of decoding become this module's.
extension FindingsError {
    static func decoding<Value: Decodable>(_ json: Data) throws(FindingsError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: json)
        } catch let error as DecodingError {
            throw reading(error, of: json)
        } catch {
            throw .notJSON
        }
    }

    private static func reading(_ error: DecodingError, of json: Data) -> FindingsError {
        switch error {
        case .keyNotFound(let missing, let context):
            return .malformed(key: key(context.codingPath + [missing]), problem: "is missing")
        case .typeMismatch(_, let context) where context.codingPath.isEmpty,
            .valueNotFound(_, let context) where context.codingPath.isEmpty:
            return .foreign(schema: nil)
        case .typeMismatch(_, let context):
            return .malformed(key: key(context.codingPath), problem: "is of the wrong type")
        case .valueNotFound(_, let context):
            return .malformed(key: key(context.codingPath), problem: "is null or missing")
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            return .malformed(key: key(context.codingPath), problem: "has a value that cannot be read")
        default:
            if JSONNesting(json).isOpenAtEnd { return .truncated }
            return JSONEscapes(json).haveHalfPair ? .halfCharacter : .notJSON
        }
    }

    /// `results[3].total.median_ns`.
    static func key(_ path: [any CodingKey]) -> String {
        path.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : text + "." + key.stringValue
        }
    }
}
