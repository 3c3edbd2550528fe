/// How a program ended.
package enum ProgramExit: Equatable, Sendable {
    case code(Int)
    /// By a signal, with its name, e.g. `SIGSEGV`.
    case signal(Int, name: String)
}

/// `{"code": 0}` or `{"signal": 11, "name": "SIGSEGV"}`.
extension ProgramExit: Codable {
    private enum Key: String, CodingKey { case code, signal, name }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        if let signal = try values.decodeIfPresent(Int.self, forKey: .signal) {
            self = .signal(signal, name: try values.decode(String.self, forKey: .name))
        } else {
            self = .code(try values.decode(Int.self, forKey: .code))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .code(let code):
            try values.encode(code, forKey: .code)
        case .signal(let signal, let name):
            try values.encode(signal, forKey: .signal)
            try values.encode(name, forKey: .name)
        }
    }
}
