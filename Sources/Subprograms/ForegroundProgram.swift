internal import Glibc
internal import ProcessStart

/// A program that runs in this process's place: with its streams, its terminal, its process group and its environment,
/// while this process watches it and at last ends as it did.
///
/// It gets its signals, blocked and ignored signals and open descriptors as if this process were not there. Signals
/// that are sent to this process are handed on to it; a stop of the program stops this process. It is killed with this
/// process, and with the thread that has started it.
package struct ForegroundProgram: ~Copyable {
    package let identifier: Int32

    /// Notes what this process was started with, for the program to start with the same. To be called before anything
    /// opens a file or changes what becomes of a signal.
    package static func noteStart() { foreground_note_start() }

    /// In the started program, where it is this same executable: takes off what Swift's runtime has put on, the handlers
    /// of crashes, and gives the process the name that its executable's own would have.
    package static func shedRuntime(name executable: String) {
        let name = executable.split(separator: "/").last.map(String.init) ?? executable
        // SAFETY: the system copies what it keeps of the name.
        unsafe foreground_shed_runtime(name)
    }

    /// - Parameters:
    ///   - words: all of the program's words, the one that names it included, each with its final zero.
    ///     Bytes, since they need not be text.
    ///   - descriptor: a descriptor of this process's that the program gets, by the same number.
    package init(
        _ executable: String, words: [[CChar]], descriptor: Int32? = nil
    ) throws(SubprogramFailure) {
        // SAFETY: the copies of all words live until they are freed, which is after the call.
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        unsafe arguments.append(nil)
        defer { unsafe arguments.forEach { unsafe free($0) } }
        let result = unsafe executable.withCString { path in
            unsafe arguments.withUnsafeBufferPointer { arguments in
                var request = unsafe foreground_request(
                    path: path, arguments: arguments.baseAddress, descriptor: descriptor ?? -1)
                return unsafe foreground_start(&request)
            }
        }
        guard result > 0 else { throw .notStarted(SubprogramFailure.systemError(-result)) }
        identifier = result
    }

    /// From here on a fault of this process's own code, a trap for one, leaves the program alone: this process says the
    /// words and where the fault was, waits for the program's end, and ends likewise. To be called by the thread that has
    /// started the program.
    ///
    /// Only SIGKILL ends them both: nobody can answer it.
    package func outliveFaults(saying words: StaticString) {
        // SAFETY: a literal's bytes end with a zero and last as long as the process.
        let text = unsafe UnsafeRawPointer(words.utf8Start).assumingMemoryBound(to: CChar.self)
        unsafe foreground_outlive_faults(identifier, text)
    }

    /// How it ended, nil while it runs. Costs some 0.3 µs.
    package func look() -> ForegroundEnding? { ask(waiting: false) }

    /// Waits for its end.
    package func wait() -> ForegroundEnding {
        while true {
            if let ending = ask(waiting: true) { return ending }
        }
    }

    private func ask(waiting: Bool) -> ForegroundEnding? {
        var ending = foreground_ending()
        // SAFETY: the record is written during the call.
        let result = unsafe foreground_look(identifier, waiting ? 1 : 0, &ending)
        // A program that the system does not know has been waited for by somebody else, who alone knows how it ended.
        guard result >= 0 else { return ForegroundEnding(foreground_ending()) }
        return result == 1 ? ForegroundEnding(ending) : nil
    }
}
