package import Findings

/// The words behind `run`, told apart: this program's own, and those that Python gets.
///
/// Up to the script, module or code both stand in any order; whatever comes behind is the program's, also where it looks
/// like an option of ours.
package struct RunWords {
    /// Ours, in their order.
    package private(set) var own: [String] = []
    /// What Python gets behind its own name: its options, the program, and the program's words.
    package private(set) var python: [[CChar]] = []
    /// Nil where no program was named.
    package private(set) var form: ProgramFacts.Form?
    /// The script, module or code, then its arguments.
    package private(set) var program: [String] = []

    /// Options of this program that take the next word; a test holds them against the command's help.
    package static let ownWithValue: Set = [
        "--python", "--json", "--markdown", "--html", "--csv", "--output", "-o", "--format",
    ]
    /// Ours of one letter. Python has -q and -h too, and no use for them where a program is run.
    private static let ownLetters: Set = ["-o", "-q", "-h"]
    /// The one of Python's long options that does not end it at once.
    private static let pythonsLong = "--check-hash-based-pycs"

    package init(_ words: [[CChar]]) {
        var rest = words[...]
        while form == nil, let word = rest.popFirst() { take(word, &rest) }
        python += rest
        program += rest.map(ProcessWords.text)
    }

    /// Whether there is a program to run.
    var namesProgram: Bool { form != nil }

    private mutating func take(_ word: [CChar], _ rest: inout ArraySlice<[CChar]>) {
        let text = ProcessWords.text(word)
        if text == Self.pythonsLong {
            python.append(word)
            takeValue(&rest)
        } else if text == "--" {
            // Python's own mark for the end of its options.
            python.append(word)
            form = rest.isEmpty ? nil : .script
        } else if text.hasPrefix("--") || Self.ownLetters.contains(text) {
            own.append(text)
            if Self.ownWithValue.contains(text), let value = rest.popFirst() { own.append(ProcessWords.text(value)) }
        } else if text.hasPrefix("-"), text != "-" {
            python.append(word)
            takeLetters(Array(text.dropFirst()), &rest)
        } else {
            python.append(word)
            form = .script
            program = [text]
        }
    }

    /// A row of Python's letters; those of `getopt.c` that have a value take the rest of the word, or else the next one.
    private mutating func takeLetters(_ letters: [Character], _ rest: inout ArraySlice<[CChar]>) {
        guard let index = letters.firstIndex(where: { "cmWX".contains($0) }) else { return }
        let value = String(letters[(index + 1)...])
        switch letters[index] {
        case "c": form = .code
        case "m": form = .module
        default: return value.isEmpty ? takeValue(&rest) : ()
        }
        if !value.isEmpty { program = [value] }
    }

    private mutating func takeValue(_ rest: inout ArraySlice<[CChar]>) {
        if let value = rest.popFirst() { python.append(value) }
    }
}

extension RunWords {
    /// What this process was started with behind `run`; empty where that is not its first word.
    package static let ofThisProcess: RunWords = {
        let words = ProcessWords.own.dropFirst()
        return RunWords(isRun(words) ? Array(words.dropFirst()) : [])
    }()

    /// This process's words without those that are for Python: what is to be parsed.
    package static var arguments: [String] {
        let words = ProcessWords.own.dropFirst()
        return isRun(words) ? ["run"] + ofThisProcess.own : words.map(ProcessWords.text)
    }

    private static func isRun(_ words: ArraySlice<[CChar]>) -> Bool {
        words.first.map(ProcessWords.text) == "run"
    }
}
