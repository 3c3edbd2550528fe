/// The program that was run, as its user named it.
package struct ProgramFacts: Codable, Equatable, Sendable {
    package enum Form: String, Codable, Sendable {
        /// A file, a directory or a zip file.
        case script
        /// `-m MODULE`.
        case module
        /// `-c CODE`.
        case code
    }

    package var form: Form
    /// The script, module or code, then its arguments.
    package var words: [String]
    package var exit: ProgramExit

    package init(form: Form, words: [String], exit: ProgramExit) {
        self.form = form
        self.words = words
        self.exit = exit
    }
}
