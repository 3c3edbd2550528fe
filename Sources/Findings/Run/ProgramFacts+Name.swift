extension ProgramFacts {
    /// What people call it: the script's file name, the module's name, `the code` of `-c`, or a block's place.
    package var name: String {
        guard let first = words.first else { return "the program" }
        return switch form {
        case .script, .block: first.split(separator: "/").last.map(String.init) ?? first
        case .module: first
        case .code: "the code"
        }
    }

    /// How it was called, wherever the script lies: `train.py --epochs 1`, `-m json.tool`. A block goes by the function
    /// that it is in, `train() in App/main.swift`, since lines move.
    package var call: String {
        let words =
            switch form {
            case .script: [name] + self.words.dropFirst()
            case .module: ["-m"] + self.words
            case .code: ["-c"] + self.words
            case .block: block
            }
        return words.joined(separator: " ")
    }

    private var block: [String] {
        let file = words.first?.split(separator: ":").first.map(String.init) ?? "the program"
        return words.count > 1 ? [words[1], "in", file] : [file]
    }

    /// What it is, for a sentence about it.
    package var noun: String { form == .block ? "block" : "program" }
}
