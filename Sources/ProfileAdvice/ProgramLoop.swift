/// A loop in one of the program's own files, from its first line to its last.
struct ProgramLoop: Codable, Hashable, Sendable {
    enum Kind: String, Codable, Sendable {
        case loop
        case comprehension
    }

    var file: String
    var first: Int
    var last: Int
    /// The function that it stands in.
    var function: String
    var kind: Kind

    func contains(_ line: Int) -> Bool { first <= line && line <= last }
}
