/// What a stack consists of: a function, or the thread that it belongs to.
package struct RunFrame: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case python, native
        /// At the foot of each of its stacks, where the program had more than one thread.
        case thread
    }

    package var kind: Kind
    /// Of the function or thread; of native code without symbols, the library's.
    package var name: String
    /// The source file, or the shared object of native code; nil for a thread.
    package var file: String?
    /// Where it was at work, for Python.
    package var line: Int?

    package init(kind: Kind, name: String, file: String?, line: Int?) {
        self.kind = kind
        self.name = name
        self.file = file
        self.line = line
    }
}
