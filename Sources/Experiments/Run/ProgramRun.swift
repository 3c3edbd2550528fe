internal import CallCounting
internal import EmbeddedPython
internal import Foundation
internal import Sampling
internal import Subprograms

/// The parent's side of `run`: a program, run as its Python would run it.
package struct ProgramRun {
    let installation: PythonInstallation
    private let words: RunWords

    /// This same file, also after it has been replaced on the disk.
    private static let ownExecutable = "/proc/self/exe"

    /// What is said where this process itself fails: the program is not to suffer from it.
    private static let fault: StaticString = """

        glue-profile: the profiler itself has failed, and there will be no report; the program runs to its end as if \
        alone. Please report this
        """

    /// Notes how this process was started, for the program to be started likewise; before anything is opened or changed.
    package static func noteStart() { ForegroundProgram.noteStart() }

    /// - Parameter python: what the user called the Python, if he did.
    package init(_ words: RunWords, python: String?) throws(ExperimentError) {
        guard words.namesProgram else {
            throw .badInput("no program was named: run takes a script, -m MODULE or -c CODE; see run --help")
        }
        installation = try PythonInstallation.chosen(python)
        try installation.requireSampling()
        self.words = words
    }

    /// Runs the program to its end, watched. There is no profile of one that ended before its Python stood.
    ///
    /// - Parameter table: for its calls, where they are to be counted; it lies behind the sampler's memory.
    func run(_ sampler: Sampler, _ table: CallTable? = nil) throws(ExperimentError) -> (ProgramOutcome, Profile?) {
        let start = ContinuousClock.now
        do throws(SubprogramFailure) {
            let program = try ForegroundProgram(
                Self.ownExecutable,
                words: ProgramProcess.words(
                    installation, descriptor: sampler.descriptor, table: table?.offset, python: words.python),
                descriptor: sampler.descriptor)
            program.outliveFaults(saying: Self.fault)
            let host = (try? FileManager.default.destinationOfSymbolicLink(atPath: Self.ownExecutable)) ?? ""
            var ending: ForegroundEnding?
            let profile = sampler.watch(process: program.identifier, host: host) {
                ending = ending ?? program.look()
                return ending != nil
            }
            let wallSeconds = (ContinuousClock.now - start) / .seconds(1)
            return (ProgramOutcome(words: words, wallSeconds: wallSeconds, ending ?? program.wait()), profile)
        } catch {
            throw .environment("the program's process: \(error)")
        }
    }
}
