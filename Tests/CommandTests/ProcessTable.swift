import Foundation

/// What /proc says of other processes.
enum ProcessTable {
    /// Children of a process that were started with this first argument.
    static func children(of parent: pid_t, named argument: String) -> [pid_t] {
        children(of: parent) { $0 == argument }
    }

    /// The same with a path to a file of this name.
    static func children(of parent: pid_t, running file: String) -> [pid_t] {
        children(of: parent) { $0.hasSuffix("/" + file) }
    }

    private static func children(of parent: pid_t, where matches: (String) -> Bool) -> [pid_t] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { pid_t($0) }.filter { identifier in
            self.parent(of: identifier) == parent
                && arguments(of: identifier).dropFirst().first.map(matches) ?? false
        }
    }

    /// Whether a process runs: one that has ended and that nobody has asked for its status does not.
    static func isRunning(_ identifier: pid_t) -> Bool {
        guard let state = state(of: identifier) else { return false }
        return state != "Z" && state != "X"
    }

    /// The letter of proc(5): R runs, S sleeps, T is stopped, Z has ended.
    static func state(of identifier: pid_t) -> Substring? { status(of: identifier).first }

    private static func parent(of identifier: pid_t) -> pid_t? {
        status(of: identifier).dropFirst().first.flatMap { pid_t($0) }
    }

    /// The fields of /proc/PID/stat behind the name: state, parent…
    private static func status(of identifier: pid_t) -> [Substring] {
        let text = (try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)) ?? ""
        guard let name = text.lastIndex(of: ")") else { return [] }
        return text[text.index(after: name)...].split(separator: " ")
    }

    private static func arguments(of identifier: pid_t) -> [String] {
        let data = FileManager.default.contents(atPath: "/proc/\(identifier)/cmdline") ?? Data()
        return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
