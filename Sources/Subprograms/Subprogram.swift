internal import Glibc

/// A program to run for the little that it prints.
///
/// It gets a process group of its own, so that Ctrl-C in a terminal reaches this process alone. Whatever of the group
/// still runs when the program has ended, or is ended, is killed, and so is the program when this process or the calling
/// thread dies: nothing is left running.
///
/// Foundation's `Process` will not do: it learns of a program's end by a pipe that grandchildren inherit, and so waits
/// for the last of them, whatever it kills.
package struct Subprogram: Sendable {
    /// A path; PATH is not searched.
    package var executable: String
    package var arguments: [String]
    /// All of its environment; nil for a copy of this process's own.
    package var environment: [String: String]?
    /// Where it starts; nil for this process's own working directory.
    package var directory: String?

    package init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
        directory: String? = nil
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
    }

    /// How often an end, a deadline or a request to stop is looked for while the program prints nothing. Its end closes
    /// its pipes and so is seen at once; a program that is timed must not be disturbed by anybody's looking.
    private static let pollMilliseconds: CInt = 50
    /// The same for a program that has closed its outputs: most likely it is ending.
    private static let pollMicrosecondsAfterOutput: useconds_t = 1000

    /// Runs the program to its end, or ends it: when `patience` seconds are over, when it has printed more than
    /// `longestOutput` bytes on either output, and when `shouldStop`, which is asked twenty times a second, says so.
    package func run(
        patience: Double, longestOutput: Int = 1 << 20, shouldStop: () -> Bool = { false }
    ) throws(SubprogramFailure) -> SubprogramOutput {
        guard var text = OutputPipe(), var errors = OutputPipe() else {
            throw .notStarted(SubprogramFailure.systemError(errno))
        }
        let process = try ChildProcess(self, output: text.writer, errors: errors.writer)
        text.closeWriter()
        errors.closeWriter()
        let deadline = ContinuousClock.now + .seconds(patience)
        while true {
            // Asked before reading: what an ended program has printed is in the pipes by now.
            let hasEnded = process.hasEnded
            if hasEnded { process.endGroup() } else { Subprogram.wait(text, errors) }
            text.read()
            errors.read()
            if max(text.count, errors.count) > longestOutput { throw .tooLong }
            if hasEnded, !Subprogram.isReadable(text, errors) {
                return SubprogramOutput(ending: process.end(), text: text.text, errors: errors.text)
            }
            if shouldStop() { throw .stopped }
            if ContinuousClock.now > deadline { throw .tooSlow(seconds: patience) }
        }
    }

    /// Waits for output, for a moment.
    private static func wait(_ text: borrowing OutputPipe, _ errors: borrowing OutputPipe) {
        if text.isOpen || errors.isOpen {
            _ = isReadable(text, errors, waitingMilliseconds: pollMilliseconds)
        } else {
            usleep(pollMicrosecondsAfterOutput)
        }
    }

    private static func isReadable(
        _ text: borrowing OutputPipe, _ errors: borrowing OutputPipe, waitingMilliseconds: CInt = 0
    ) -> Bool {
        // The system passes over a descriptor of -1, which is a closed pipe's.
        var descriptors = [text.reader, errors.reader].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // SAFETY: both entries are read and written during the call only.
        return unsafe poll(&descriptors, nfds_t(descriptors.count), waitingMilliseconds) > 0
    }
}
