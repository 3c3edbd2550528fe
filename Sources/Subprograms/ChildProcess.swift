internal import Glibc
internal import ProcessStart

/// A process that was started here and whose status nobody has asked yet. Dropping it ends it, with its group.
struct ChildProcess: ~Copyable {
    private let identifier: pid_t

    /// Half a second in all: starting a program takes some milliseconds.
    private static let busyRetries = 50
    private static let busyMicroseconds: useconds_t = 10_000

    init(_ program: Subprogram, output: CInt, errors: CInt) throws(SubprogramFailure) {
        var result = ChildProcess.start(program, output: output, errors: errors)
        // A file that was written a moment ago counts as busy while any program that was started meanwhile still holds
        // its writer's descriptor, which is until that program's own exec.
        for _ in 0..<ChildProcess.busyRetries where result == -ETXTBSY {
            usleep(ChildProcess.busyMicroseconds)
            result = ChildProcess.start(program, output: output, errors: errors)
        }
        guard result > 0 else { throw .notStarted(SubprogramFailure.systemError(-result)) }
        identifier = result
    }

    private static func start(_ program: Subprogram, output: CInt, errors: CInt) -> pid_t {
        // SAFETY: the copies of all words live until they are freed, which is after the call.
        var arguments = unsafe ([program.executable] + program.arguments).map { unsafe strdup($0) } + [nil]
        var variables = unsafe program.environment?.map { unsafe strdup("\($0)=\($1)") } ?? []
        unsafe variables.append(nil)
        let directory = unsafe program.directory.map { unsafe strdup($0) } ?? nil
        defer { unsafe (arguments + variables + [directory]).forEach { unsafe free($0) } }
        return unsafe arguments.withUnsafeMutableBufferPointer { arguments in
            unsafe variables.withUnsafeMutableBufferPointer { variables in
                let inherits = program.environment == nil
                var request = unsafe process_request(
                    path: arguments[0], arguments: arguments.baseAddress,
                    environment: inherits ? environ : variables.baseAddress, directory: directory, output: output,
                    errors: errors)
                return unsafe process_start(&request)
            }
        }
    }

    /// Whether the program itself has ended; others of its group may still run.
    var hasEnded: Bool {
        // SAFETY: the record is written during the call. The status is left to be asked again: until then the system
        // gives the number to no other process or group.
        var information = unsafe siginfo_t()
        let result = unsafe waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT)
        return unsafe result == 0 ? information.si_signo != 0 : errno != EINTR
    }

    /// Ends what still runs of the group, the program itself included.
    func endGroup() { kill(-identifier, SIGKILL) }

    /// Ends what still runs of the group, and says how the program itself went.
    consuming func end() -> SubprogramOutput.Ending {
        let status = reap()
        discard self
        // A host that ignores SIGCHLD never learns the status.
        guard let status else { return .exited(0) }
        return SubprogramOutput.Ending(status: status)
    }

    private func reap() -> Int32? {
        endGroup()
        var status: Int32 = 0
        // SAFETY: the status is written during the call.
        while unsafe waitpid(identifier, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status
    }

    deinit { _ = reap() }
}
