internal import Findings

extension Profile {
    /// A place in the text of a Python program.
    public struct Place: Sendable, Equatable {
        /// As its code object has it; for snippets the file of Swift that they stand in.
        public var file: String
        public var line: Int
        public var function: String

        init(_ place: RunPlace) {
            file = place.file
            line = place.line
            function = place.function
        }
    }
}

extension Profile.Place: CustomStringConvertible {
    public var description: String { "\(file):\(line)" }
}
