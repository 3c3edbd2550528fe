internal import EmbeddedPython
internal import Findings
internal import Subprograms

/// The parent's side of `run`: a program, run as its Python would run it.
package struct ProgramRun {
    private let installation: PythonInstallation
    private let words: RunWords
    private let form: ProgramFacts.Form

    /// This same file, also after it has been replaced on the disk.
    private static let ownExecutable = "/proc/self/exe"

    /// Notes how this process was started, for the program to be started likewise; before anything is opened or changed.
    package static func noteStart() { ForegroundProgram.noteStart() }

    /// - Parameter python: what the user called the Python, if he did.
    package init(_ words: RunWords, python: String?) throws(ExperimentError) {
        guard let form = words.form else {
            throw .badInput("no program was named: run takes a script, -m MODULE or -c CODE; see run --help")
        }
        installation = try PythonInstallation.chosen(python)
        self.words = words
        self.form = form
    }

    /// Runs the program to its end, on the thread that then waits for it.
    ///
    /// - Parameter shared: a descriptor that the program's process gets too, and closes before the program begins.
    package func run(sharing shared: Int32? = nil) throws(ExperimentError) -> FinishedProgram {
        let start = ContinuousClock.now
        do throws(SubprogramFailure) {
            let words = ProgramProcess.words(installation, shared: shared, python: words.python)
            let program = try ForegroundProgram(Self.ownExecutable, words: words, descriptor: shared)
            let ending = program.wait()
            return FinishedProgram(
                form: form, words: self.words.program, wallSeconds: (ContinuousClock.now - start) / .seconds(1), ending)
        } catch {
            throw .environment("the program's process: \(error)")
        }
    }
}
