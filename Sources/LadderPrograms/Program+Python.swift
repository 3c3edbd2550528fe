internal import Foundation
internal import PyScripts

extension Program {
    /// A rung that Python runs.
    package enum PythonMode: String, CaseIterable, Sendable {
        /// The triple loop in the body of the script.
        case module
        /// The triple loop in a function.
        case function
        /// NumPy's product.
        case numpy
    }

    /// The Python rung of that name. Writes the script into the folder, which has to stay; it is made if need be.
    package static func python(_ executable: String, _ mode: PythonMode, in folder: String) throws(ProgramError)
        -> Program
    {
        // A folder for itself: Python looks for modules beside the script.
        let script = try write(PyScripts.ladder.source, to: "ladder.py", in: folder + "/python")
        return Program(
            name: "python-\(mode.rawValue)", executable: executable, arguments: [script, mode.rawValue],
            unit: mode == .numpy ? .product : .row)
    }

    /// A rung that this very program runs, as `glue-profile rung RUNG …`.
    package static func own(rung: String, arguments: [String] = [], unit: Unit) -> Program {
        Program(
            // Followed when it is started, so that a rebuild in the meantime changes nothing.
            name: rung, executable: "/proc/self/exe", arguments: ["rung", rung] + arguments,
            // A crash is a line in the report, and no occasion for a backtrace.
            environment: ["SWIFT_BACKTRACE": "enable=no"], unit: unit)
    }

    /// Writes a source file and gives its path.
    static func write(_ source: String, to name: String, in folder: String) throws(ProgramError) -> String {
        let path = "\(folder)/\(name)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(source.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw ProgramError(name, .notStarted("\(path) cannot be written: \(error.localizedDescription)"))
        }
        return path
    }
}
