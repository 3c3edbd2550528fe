/// The program that was run, as its user named it.
package struct ProgramFacts: Codable, Equatable, Sendable {
    package enum Form: String, Codable, Sendable {
        /// A file, a directory or a zip file.
        case script
        /// `-m MODULE`.
        case module
        /// `-c CODE`.
        case code
        /// A block of a Swift program that embeds Python.
        case block
    }

    package var form: Form
    /// The script, module or code, then its arguments. Of a block its place, e.g. `App/main.swift:42`, and the function
    /// around it.
    package var words: [String]
    package var exit: ProgramExit

    package init(form: Form, words: [String], exit: ProgramExit) {
        self.form = form
        self.words = words
        self.exit = exit
    }
}
