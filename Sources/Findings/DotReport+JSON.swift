package import Foundation

extension DotReport {
    /// The report as a file: keys sorted, so that two files can be compared line by line.
    package func json() throws(FindingsError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(self) + Data("\n".utf8)
        } catch EncodingError.invalidValue(_, let context) {
            throw .notFinite(key: Self.key(context.codingPath))
        } catch {
            throw .malformed(key: "the report", problem: "cannot be written as JSON")
        }
    }

    /// Reads a file of findings; its schema is looked at before anything else.
    package init(json: Data) throws(FindingsError) {
        guard !json.isEmpty else { throw .empty }
        let schema: Schema = try Self.decode(json)
        try schema.check()
        let kind: Kind = try Self.decode(json)
        guard kind.kind == "dot" else { throw .unknownKind(kind.kind) }
        self = try Self.decode(json)
    }

    /// All that may be asked of a file of another version.
    private struct Schema: Decodable {
        var schema: String?

        func check() throws(FindingsError) {
            guard schema != DotReport.schema else { return }
            guard let schema, let version = Self.version(schema), let own = Self.version(DotReport.schema),
                version > own
            else { throw .foreign(schema: schema) }
            throw .newer(schema: schema)
        }

        private static func version(_ schema: String) -> Int? {
            let parts = schema.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0] == "glue-profile" ? Int(parts[1]) : nil
        }
    }

    private struct Kind: Decodable {
        var kind: String?
    }

    private static func decode<Value: Decodable>(_ json: Data) throws(FindingsError) -> Value {
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
            return JSONNesting(json).isOpenAtEnd ? .truncated : .notJSON
        }
    }

    /// `results[3].total.median_ns`.
    private static func key(_ path: [any CodingKey]) -> String {
        path.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : text + "." + key.stringValue
        }
    }
}
