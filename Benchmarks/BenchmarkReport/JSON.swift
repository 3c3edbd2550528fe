package import Foundation

extension Encodable {
    /// As text for people and programs: keys sorted, so that files of different days compare line by line.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return try encoder.encode(self)
    }
}
