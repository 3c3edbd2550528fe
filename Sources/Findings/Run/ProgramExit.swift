/// How a program ended.
package enum ProgramExit: Equatable, Sendable {
    case code(Int)
    /// By a signal, with its name, e.g. `SIGSEGV`.
    case signal(Int, name: String)
    /// A block, in good order.
    case returned
    /// A block, by an error: its description, the first line of it.
    case threw(String)
}

/// `{"code": 0}` or `{"signal": 11, "name": "SIGSEGV"}`; of a block `{"returned": true}` or `{"returned": false,
/// "error": "ZeroDivisionError: division by zero"}`.
extension ProgramExit: Codable {
    private enum Key: String, CodingKey { case code, signal, name, returned, error }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        if let signal = try values.decodeIfPresent(Int.self, forKey: .signal) {
            self = .signal(signal, name: try values.decode(String.self, forKey: .name))
        } else if let returned = try values.decodeIfPresent(Bool.self, forKey: .returned) {
            self = returned ? .returned : .threw(try values.decode(String.self, forKey: .error))
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
        case .returned:
            try values.encode(true, forKey: .returned)
        case .threw(let error):
            try values.encode(false, forKey: .returned)
            try values.encode(error, forKey: .error)
        }
    }
}
