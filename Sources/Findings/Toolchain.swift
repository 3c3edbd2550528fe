/// What turned a rung's source into a running program: a compiler with its flags, or an interpreter.
package struct Toolchain: Codable, Equatable, Sendable {
    /// E.g. `gcc`, `CPython`, or `NumPy` for a rung that is its BLAS.
    package var name: String
    /// In its own words, e.g. `12.2.0`.
    package var version: String
    /// As they were passed, the names of files left out.
    package var flags: [String]

    package init(name: String, version: String, flags: [String] = []) {
        self.name = name
        self.version = version
        self.flags = flags
    }
}
