/// A place in a program's text.
package struct RunPlace: Codable, Hashable, Sendable {
    package var file: String
    package var line: Int
    package var function: String

    package init(file: String, line: Int, function: String) {
        self.file = file
        self.line = line
        self.function = function
    }
}
