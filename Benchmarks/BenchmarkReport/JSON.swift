package import Foundation

extension Encodable {
    /// As text for people and programs: keys sorted, so that files of different days compare line by line. JSON has no
    /// infinities and NaNs: they become strings.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return try encoder.encode(self)
    }
}
