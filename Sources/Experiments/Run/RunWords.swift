/// The words behind `run`, told apart: this program's own, and those that Python gets.
///
/// Up to the script, module or code both stand in any order; whatever comes behind is the program's, also where it looks
/// like an option of ours.
package struct RunWords {
    /// How the program was named, as in a report.
    package enum Form: String, Sendable {
        case script
        case module
        case code
    }

    /// Ours, in their order.
    package private(set) var own: [String] = []
    /// What Python gets behind its own name: its options, the program, and the program's words.
    package private(set) var python: [[CChar]] = []
    /// Nil where no program was named.
    package private(set) var form: Form?
    /// The script, module or code as text, where it stood in one word with its letter: `-cprint(1)`.
    private var glued: String?
    /// Where in `python` the program's words begin.
    private var start = 0

    /// Options of this program that take the next word; a test holds them against the command's help.
    package static let ownWithValue: Set = [
        "--python", "--json", "--markdown", "--html", "--csv", "--output", "-o", "--format",
    ]
    /// Ours of one letter. Python has -q and -h too, and no use for them where a program is run.
    private static let ownLetters: Set = ["-o", "-q", "-h"]
    /// The one of Python's long options that does not end it at once.
    private static let pythonsLong = "--check-hash-based-pycs"
    /// Python's letters (getopt.c) that take the rest of their word or else the next one.
    private static let lettersWithValue: Set<Character> = ["W", "X"]

    package init(_ words: [[CChar]]) {
        var rest = words[...]
        while form == nil, let word = rest.popFirst() { take(word, &rest) }
        start = python.count - (form == .script && python.last.map(ProcessWords.text) != "--" ? 1 : 0)
        python += rest
    }

    /// The script, module or code and what it gets, as text.
    var program: [String] { (glued.map { [$0] } ?? []) + python.dropFirst(start).map(ProcessWords.text) }

    /// Whether what Python gets can end otherwise than by its waiting for code at a prompt.
    package var namesProgram: Bool { form != nil }

    private mutating func take(_ word: [CChar], _ rest: inout ArraySlice<[CChar]>) {
        let text = ProcessWords.text(word)
        if text == Self.pythonsLong {
            python.append(word)
            rest.popFirst().map { python.append($0) }
        } else if text == "--" {
            // Python's own mark for the end of its options.
            python.append(word)
            form = rest.isEmpty ? nil : .script
        } else if text.hasPrefix("--") || Self.ownLetters.contains(text) {
            own.append(text)
            if Self.ownWithValue.contains(text) { rest.popFirst().map { own.append(ProcessWords.text($0)) } }
        } else {
            python.append(word)
            takeLetters(text, &rest)
        }
    }

    /// A row of Python's letters, or the script.
    private mutating func takeLetters(_ text: String, _ rest: inout ArraySlice<[CChar]>) {
        guard text.hasPrefix("-"), text != "-" else {
            form = .script
            return
        }
        for (index, letter) in text.enumerated().dropFirst() {
            if letter == "c" || letter == "m" {
                form = letter == "c" ? .code : .module
                let behind = text.dropFirst(index + 1)
                glued = behind.isEmpty ? nil : String(behind)
                return
            }
            guard Self.lettersWithValue.contains(letter) else { continue }
            if index == text.count - 1 { rest.popFirst().map { python.append($0) } }
            return
        }
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
