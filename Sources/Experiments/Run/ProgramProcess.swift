internal import CallCounting
internal import EmbeddedPython
internal import Glibc
internal import Sampling
internal import Subprograms

/// The child's side of `run`: this same executable, started to be the program.
///
/// The program must find everything as under `python`, and so nothing here makes a thread, opens a file or reads the
/// environment.
package enum ProgramProcess {
    /// The first word of such a process; its own words follow, then the Python's executable and what that gets.
    private static let name = "program"
    private static let ownWords = 5
    /// In the place of a table's offset, where calls are not counted.
    private static let noTable = "-"

    /// The words that start such a process for a Python, to be watched by way of a descriptor, with its calls counted
    /// where there is a table for them.
    static func words(
        _ installation: PythonInstallation, descriptor: Int32, table: Int?, python: [[CChar]]
    ) -> [[CChar]] {
        let own = [
            "glue-profile", name, String(descriptor), table.map(String.init) ?? noTable, installation.library,
            installation.version, installation.executable,
        ]
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
        guard let descriptor = Int32(ProcessWords.text(words[0])) else {
            throw .badInput("this command is for glue-profile itself: run starts it; see --help")
        }
        let table = Int(ProcessWords.text(words[1]))
        let (library, version, executable) = (ProcessWords.text(words[2]), ProcessWords.text(words[3]), words[4])
        ForegroundProgram.shedRuntime(name: ProcessWords.text(executable))
        do throws(PythonError) {
            let program = try PythonProgram(
                executable: executable, library: library, version: version, words: Array(words.dropFirst(ownWords)))
            var sampled: SampledProgram?
            let status = program.run {
                // Where these fail, the program runs all the same, and its watcher says that it saw nothing.
                let minor = SampledPython.minor(of: version) ?? 0
                if let table {
                    try? CountedProgram.begin(
                        descriptor: descriptor, offset: table, library: library, minorVersion: minor)
                }
                sampled = try? SampledProgram(descriptor: descriptor, library: library, minorVersion: minor)
            }
            sampled?.end()
            exit(status)
        } catch {
            throw ExperimentError(error)
        }
    }
}
