internal import EmbeddedPython
internal import PyScripts

/// pyscripts/statement.py and pyscripts/recognition.py, running in this process, with one statement in them.
struct StatementScript {
    private let loop: PythonValue
    private let emptyLoop: PythonValue
    private let statement: PythonValue
    private let recognition: PythonValue
    /// The form of the statement, or the text that says why it has none.
    private let form: PythonValue
    /// After `prepare`: the values of the operands.
    private var values: PythonValue?

    /// Compiles SETUP and STATEMENT; neither runs yet.
    init(_ options: TimeOptions, _ python: borrowing Python) throws {
        let (text, recognised) = (PyScripts.statement, PyScripts.recognition)
        // Names that no module of a user's has: theirs must be found by their own.
        let statement = try python.module("_glue_profile_statement", source: text.source, file: text.name)
        let recognition = try python.module(
            "_glue_profile_recognition", source: recognised.source, file: recognised.name)
        try python.call("ready", of: statement)
        let form = PythonValue(try python.call("form", of: recognition, options.statement))
        loop = try Self.naming { () throws(PythonError) in
            PythonValue(try python.call("Loop", of: statement, options.setup, options.statement, form))
        }
        emptyLoop = PythonValue(try python.call("empty_loop", of: statement))
        self.form = form
        self.statement = statement
        self.recognition = recognition
    }

    /// Runs SETUP.
    mutating func prepare(_ python: borrowing Python) throws {
        values = try Self.naming { () throws(PythonError) in PythonValue(try python.call("prepare", of: loop)) }
    }

    /// Nanoseconds of so many executions.
    func time(_ count: Int, _ python: borrowing Python) throws -> Double {
        try Self.naming { () throws(PythonError) in Double(try python.call("time", of: loop, count, as: Int.self)) }
    }

    /// Nanoseconds of so many turns of the empty loop.
    func timeEmpty(_ count: Int, _ python: borrowing Python) throws -> Double {
        Double(try python.call("time", of: emptyLoop, count, as: Int.self))
    }

    func collectsGarbage(_ python: borrowing Python) throws -> Bool {
        try python.call("collects", of: statement, as: Bool.self)
    }

    /// What a native program could do as well; to be asked once SETUP has run, and before the first execution.
    func work(_ python: borrowing Python) throws -> RecognisedWork {
        guard python.className(of: form) != "str" else {
            return .none(reason: try python.convert(form, to: String.self))
        }
        guard let values else { return .none(reason: "nothing is known of its operands") }
        let work = PythonValue(try python.call("work", of: recognition, form, values))
        if python.className(of: work) == "str" { return .none(reason: try python.convert(work, to: String.self)) }
        return .work(work)
    }

    /// Turns the script's own exception into the failure that it stands for.
    private static func naming<Value>(_ body: () throws(PythonError) -> Value) throws -> Value {
        do throws(PythonError) {
            return try body()
        } catch .exception(let exception) where exception.type.hasSuffix("Failure") {
            throw StatementFailure(text: exception.message)
        }
    }
}

/// What recognition.py makes of a statement.
enum RecognisedWork {
    case work(PythonValue)
    case none(reason: String)
}
