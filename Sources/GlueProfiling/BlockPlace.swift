/// Where a block stands in the program's text.
struct BlockPlace: Sendable {
    /// As `#fileID` gives it: the module, then the file's name.
    var file: String
    var line: Int
    var function: String

    var text: String { "\(file):\(line)" }
}
