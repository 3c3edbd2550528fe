extension ProgramFacts {
    /// What people call it: the script's file name, the module's name, or `the code` of `-c`.
    package var name: String {
        guard let first = words.first else { return "the program" }
        return switch form {
        case .script: first.split(separator: "/").last.map(String.init) ?? first
        case .module: first
        case .code: "the code"
        }
    }
}
