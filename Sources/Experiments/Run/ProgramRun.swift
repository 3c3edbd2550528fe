internal import EmbeddedPython
internal import Subprograms

/// The parent's side of `run`: a program, run as its Python would run it.
package struct ProgramRun {
    private let installation: PythonInstallation
    private let words: RunWords

    /// This same file, also after it has been replaced on the disk.
    private static let ownExecutable = "/proc/self/exe"

    /// Notes how this process was started, for the program to be started likewise; before anything is opened or changed.
    package static func noteStart() { ForegroundProgram.noteStart() }

    /// - Parameter python: what the user called the Python, if he did.
    package init(_ words: RunWords, python: String?) throws(ExperimentError) {
        guard words.namesProgram else {
            throw .badInput("no program was named: run takes a script, -m MODULE or -c CODE; see run --help")
        }
        installation = try PythonInstallation.chosen(python)
        self.words = words
    }

    /// Runs the program to its end.
    package func run() throws(ExperimentError) -> ProgramFacts {
        let start = ContinuousClock.now
        do throws(SubprogramFailure) {
            let program = try ForegroundProgram(
                Self.ownExecutable, words: ProgramProcess.words(installation, python: words.python))
            let ending = program.wait()
            return ProgramFacts(words: words, wallSeconds: (ContinuousClock.now - start) / .seconds(1), ending)
        } catch {
            throw .environment("the program's process: \(error)")
        }
    }
}
