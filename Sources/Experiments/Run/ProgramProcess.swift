internal import EmbeddedPython
internal import Glibc
internal import Subprograms

/// The child's side of `run`: this same executable, started to be the program.
///
/// The program must find everything as under `python`, and so nothing here makes a thread, opens a file or reads the
/// environment.
package enum ProgramProcess {
    /// The first word of such a process; its own words follow, then the Python's executable and what that gets.
    package static let name = "program"
    private static let ownWords = 3

    /// The words that start such a process for a Python.
    static func words(_ installation: PythonInstallation, python: [[CChar]]) -> [[CChar]] {
        let own = ["glue-profile", name, installation.library, installation.version, installation.executable]
        return own.map(ProcessWords.word) + python
    }

    /// Whether this process was started to be a program.
    package static func isMeant(by words: [[CChar]]) -> Bool {
        words.count > 1 && ProcessWords.text(words[1]) == name
    }

    /// Runs the program to its end, and ends this process with its status.
    package static func run(_ words: [[CChar]]) throws(ExperimentError) -> Never {
        let words = Array(words.dropFirst(2))
        guard words.count > ownWords else {
            throw .badInput("this command is for glue-profile itself: run starts it; see --help")
        }
        let (library, version, executable) = (words[0], words[1], words[2])
        ForegroundProgram.shedRuntime(name: ProcessWords.text(executable))
        do throws(PythonError) {
            let program = try PythonProgram(
                executable: executable, library: ProcessWords.text(library), version: ProcessWords.text(version),
                words: Array(words.dropFirst(ownWords)))
            exit(program.run(ready: {}))
        } catch {
            throw ExperimentError(error)
        }
    }
}
