internal import EmbeddedPython
internal import Glibc
internal import Subprograms

/// The child's side of `run`: this same executable, started to be the program.
///
/// The program must find everything as under `python`, and so nothing here makes a thread, leaves a file open or changes
/// the environment.
package enum ProgramProcess {
    /// The first word of such a process. The library, its version and the shared descriptor follow; then the Python's
    /// executable, and what that gets.
    private static let name = "program"
    private static let ownWords = 3
    /// In the place of a descriptor where none is shared.
    private static let nothing: Int32 = -1

    /// The words that start such a process for a Python.
    static func words(_ installation: PythonInstallation, shared: Int32?, python: [[CChar]]) -> [[CChar]] {
        let own = [
            "glue-profile", name, installation.library, installation.version, "\(shared ?? nothing)",
            installation.executable,
        ]
        return own.map(ProcessWords.word) + python
    }

    /// Whether this process was started to be a program.
    package static func isMeant(by words: [[CChar]]) -> Bool {
        words.count > 1 && ProcessWords.text(words[1]) == name
    }

    /// Runs the program to its end, and ends this process with its status.
    package static func run(_ words: [[CChar]]) throws(ExperimentError) -> Never {
        let words = words.dropFirst(2)
        let own = words.prefix(ownWords).map(ProcessWords.text)
        guard words.count > ownWords, let shared = Int32(own[2]), let executable = words.dropFirst(ownWords).first
        else {
            throw .badInput("this command is for glue-profile itself: run starts it; see --help")
        }
        ForegroundProgram.shedRuntime(name: ProcessWords.text(executable))
        do throws(PythonError) {
            let program = try PythonProgram(
                executable: executable, library: own[0], version: own[1], words: Array(words.dropFirst(ownWords + 1)))
            exit(program.run { begin(shared) })
        } catch {
            throw ExperimentError(error)
        }
    }

    /// Called once, with the GIL held, when Python has started and nothing of the program has run.
    private static func begin(_ shared: Int32) {
        // The program's next file gets the number that it would get under python.
        if shared != nothing { close(shared) }
    }
}
