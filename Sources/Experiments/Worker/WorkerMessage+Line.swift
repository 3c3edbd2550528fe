internal import Foundation

/// How a message goes through the pipe: one line of JSON.
///
/// Results can be infinite (a product that is wrong by all measures); JSON has no word for that, so they go as text.
extension WorkerMessage {
    private static let infinity = "inf"
    private static let negativeInfinity = "-inf"
    private static let notANumber = "nan"

    init(line: Data) throws {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: Self.infinity, negativeInfinity: Self.negativeInfinity, nan: Self.notANumber)
        self = try decoder.decode(WorkerMessage.self, from: line)
    }

    /// With its line break.
    func line() throws -> Data {
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: Self.infinity, negativeInfinity: Self.negativeInfinity, nan: Self.notANumber)
        return try encoder.encode(self) + [UInt8(ascii: "\n")]
    }
}
