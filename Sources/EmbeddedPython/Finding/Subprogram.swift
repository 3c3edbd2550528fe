import Foundation

/// Runs a program for the little that it prints.
///
/// Foundation's `Process` will not do: it learns of a program's end by a pipe that grandchildren inherit, and so waits
/// for the last of them, whatever it kills.
enum Subprogram {
    struct Output {
        /// As a shell has it: 128 + the signal's number for a program that a signal ended.
        var status: Int32
        var text: String
        var errors: String
    }

    enum Failure: Error, CustomStringConvertible {
        case notStarted(String)
        case tooSlow(seconds: Double)
        case tooLong

        var description: String {
            switch self {
            case .notStarted(let reason): "it cannot be started (\(reason))"
            case .tooSlow(let seconds): "it did not answer within \(String(format: "%g", seconds)) s"
            case .tooLong: "it printed without an end"
            }
        }
    }

    /// More than this is no answer.
    private static let longestAnswer = 1 << 20
    /// How often a program's end is looked for: its pipes do not tell where a grandchild holds them open.
    private static let pollMilliseconds: CInt = 10
    /// Half a second in all: starting a program takes some milliseconds.
    private static let busyRetries = 50
    private static let busyMicroseconds: useconds_t = 10_000

    /// Runs `executable` without standard input and gives what it printed until it ended. It gets a process group of its
    /// own, which is killed after `patience` seconds.
    static func run(_ executable: String, _ arguments: [String], patience: Double) throws(Failure) -> Output {
        guard var text = OutputPipe(), var errors = OutputPipe() else { throw .notStarted(systemError(errno)) }
        let process = try spawn([executable] + arguments, text: text, errors: errors)
        text.closeWriter()
        errors.closeWriter()
        let deadline = ContinuousClock.now + .seconds(patience)
        while true {
            // Asked before reading: what an ended program has printed is in the pipes by now.
            let status = ended(process)
            text.read(waitingMilliseconds: status == nil ? pollMilliseconds : 0)
            errors.read(waitingMilliseconds: 0)
            if let status { return Output(status: status, text: text.text, errors: errors.text) }
            if ContinuousClock.now > deadline {
                end(process)
                throw .tooSlow(seconds: patience)
            }
            if max(text.count, errors.count) > longestAnswer {
                end(process)
                throw .tooLong
            }
        }
    }

    private static func spawn(
        _ arguments: [String], text: borrowing OutputPipe, errors: borrowing OutputPipe
    ) throws(Failure) -> pid_t {
        var process: pid_t = 0
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        var none = sigset_t()
        var all = sigset_t()
        // SAFETY: both are initialised here and destroyed below; the arguments' copies live until they are freed.
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, text.writer, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors.writer, STDERR_FILENO)
        unsafe posix_spawnattr_init(&attributes)
        // Signals that the host blocks or ignores are not the program's affair.
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
        var failure = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &words, environ)
        // A file that was written a moment ago counts as busy while any program that was started meanwhile still holds
        // its writer's descriptor, which is until that program's own exec.
        for _ in 0..<busyRetries where failure == ETXTBSY {
            usleep(busyMicroseconds)
            failure = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &words, environ)
        }
        unsafe words.forEach { unsafe free($0) }
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
        guard failure == 0 else { throw .notStarted(systemError(failure)) }
        return process
    }

    /// The status of a program that has ended, which can be asked once.
    private static func ended(_ process: pid_t, waiting: Bool = false) -> Int32? {
        var status: Int32 = 0
        // SAFETY: the status is written during the call.
        let answer = unsafe waitpid(process, &status, waiting ? 0 : WNOHANG)
        guard answer != 0 else { return nil }
        // -1: a host that ignores SIGCHLD never learns the status. The layout is that of wait.h's macros.
        if answer < 0 { return errno == EINTR ? nil : 0 }
        return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    }

    private static func end(_ process: pid_t) {
        kill(-process, SIGKILL)
        while ended(process, waiting: true) == nil {}
    }

    private static func systemError(_ code: Int32) -> String {
        // SAFETY: the text is copied at once.
        unsafe String(cString: strerror(code))
    }
}
