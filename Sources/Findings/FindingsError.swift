/// Why a file of findings cannot be read or written; `description` is one line that says what to do.
package enum FindingsError: Error, Equatable, Sendable, CustomStringConvertible {
    case empty
    case notJSON
    /// JSON by its grammar, with an escape that stands for no character.
    case halfCharacter
    case truncated
    /// Valid JSON of something else; the schema that it names, if any.
    case foreign(schema: String?)
    case newer(schema: String)
    /// A report of another kind than was asked for, or of one that is not known.
    case unknownKind(String?, expected: [String])
    /// A key that is missing or of the wrong kind.
    case malformed(key: String, problem: String)
    /// A figure that is not a number or infinite, which JSON cannot hold.
    case notFinite(key: String)
    case unreadable(Obstacle)
    /// The size where the file system tells it.
    case tooLarge(bytes: Int?)
    /// The findings hold nothing of what a format is about.
    case nothingFor(format: String, reason: String)

    /// Why a file's bytes cannot be had.
    package enum Obstacle: Equatable, Sendable {
        case notAName
        case missing
        case isDirectory
        case notPermitted
        /// The system's own error number.
        case other(Int)
    }

    package var description: String {
        switch self {
        case .empty:
            "the file is empty; write it again with --json"
        case .notJSON:
            "not JSON; expected a file that glue-profile --json has written"
        case .halfCharacter:
            "a text in it has half of a surrogate pair, such as \\ud800 alone, which is no character; "
                + "write it again with --json"
        case .truncated:
            "the JSON is cut short; write it again with --json"
        case .foreign(nil):
            "not a glue-profile result: it names no schema; expected \(Schema.current)"
        case .foreign(let schema?):
            "not a glue-profile result: its schema is \"\(Self.quoted(schema))\"; expected \(Schema.current)"
        case .newer(let schema):
            "written by a newer glue-profile (schema \(Self.quoted(schema)), this one reads \(Schema.current)); "
                + "update glue-profile"
        case .unknownKind(let kind, let expected):
            "its kind is \"\(Self.quoted(kind ?? ""))\", which cannot be read here; expected "
                + expected.map { "\"\($0)\"" }.joined(separator: " or ")
        case .malformed(let key, let problem):
            "not a complete glue-profile result: \(Self.quoted(key)) \(problem); write it again with --json"
        case .notFinite(let key):
            "\(Self.quoted(key)) is not a finite number: the measurement is broken, measure again"
        case .unreadable(let obstacle):
            "cannot be read: \(Self.words(obstacle))"
        case .tooLarge(let bytes):
            "\(bytes.map { "takes \(Format.bytes(Double($0)))" } ?? "is too large"), and findings take at most "
                + "\(Format.bytes(Double(FindingsFile.sizeLimit))); name a file that glue-profile --json has written"
        case .nothingFor(let format, let reason):
            "nothing for \(format): \(reason)"
        }
    }

    private static func words(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .notAName: "not the name of a file"
        case .missing: "no such file; --json of a measuring command writes one"
        case .isDirectory: "it is a directory; name a file in it"
        case .notPermitted: "not permitted; change its permissions"
        case .other(let number): "system error \(number)"
        }
    }

    /// A stranger's text for one line of an error: control and bidirectional characters spelled out, at most 80 of it.
    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.prefix(80).map { $0.escaped(asASCII: true) }.joined() + (scalars.count > 80 ? "…" : "")
    }
}
