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

    /// How it was called, wherever the script lies: `train.py --epochs 1`, `-m json.tool`.
    package var call: String {
        let words =
            switch form {
            case .script: [name] + self.words.dropFirst()
            case .module: ["-m"] + self.words
            case .code: ["-c"] + self.words
            }
        return words.joined(separator: " ")
    }
}
