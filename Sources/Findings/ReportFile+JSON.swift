package import Foundation

extension ReportFile {
    /// The report as a file: keys sorted, so that two files can be compared line by line.
    package func json() throws(FindingsError) -> Data {
        try JSONText.encode(self)
    }

    /// Reads a file of this kind; its schema is looked at before anything else.
    package init(json: Data) throws(FindingsError) {
        let kind = try ReportHead(json: json).kind
        guard kind == Self.kind else { throw .unknownKind(kind, expected: [Self.kind]) }
        self = try FindingsError.decoding(json)
    }
}

/// What a file says of itself before its findings.
struct ReportHead {
    var kind: String?

    /// Refuses an empty file and one of another schema.
    init(json: Data) throws(FindingsError) {
        guard !json.isEmpty else { throw .empty }
        let named: Named = try FindingsError.decoding(json)
        try Self.check(named.schema)
        let typed: Typed = try FindingsError.decoding(json)
        kind = typed.kind
    }

    /// All that may be asked of a file of another version.
    private struct Named: Decodable {
        var schema: String?
    }

    private struct Typed: Decodable {
        var kind: String?
    }

    private static func check(_ schema: String?) throws(FindingsError) {
        guard schema != Schema.current else { return }
        guard let schema, let version = number(of: schema), let own = number(of: Schema.current), version > own
        else { throw .foreign(schema: schema) }
        throw .newer(schema: schema)
    }

    private static func number(of schema: String) -> Int? {
        let parts = schema.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == "glue-profile" ? Int(parts[1]) : nil
    }
}
