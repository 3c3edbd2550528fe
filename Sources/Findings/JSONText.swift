package import Foundation

/// The one way in which this program writes JSON: keys sorted, one a line, so that two files can be compared.
package enum JSONText {
    package static func encode(_ value: some Encodable) throws(FindingsError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(value) + Data("\n".utf8)
        } catch EncodingError.invalidValue(_, let context) {
            throw .notFinite(key: FindingsError.key(context.codingPath))
        } catch {
            throw .malformed(key: "the report", problem: "cannot be written as JSON")
        }
    }
}
