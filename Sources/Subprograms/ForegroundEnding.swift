internal import Glibc
internal import ProcessStart

/// How a program ended that ran in this process's place, and what it used.
package struct ForegroundEnding: Sendable {
    package let ending: SubprogramOutput.Ending
    /// Its own processor time, and that of its children that it waited for.
    package let userSeconds: Double
    package let systemSeconds: Double
    /// The most memory that it, or one of those children, held at a time; at least what this process held as it started.
    package let peakBytes: Int
    private let status: Int32

    init(_ ending: foreground_ending) {
        status = ending.status
        self.ending = SubprogramOutput.Ending(status: ending.status)
        userSeconds = Self.seconds(ending.use.ru_utime)
        systemSeconds = Self.seconds(ending.use.ru_stime)
        // getrusage(2): in KiB.
        peakBytes = ending.use.ru_maxrss << 10
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }

    /// Ends this process likewise: by the same exit status, or by the same signal but without a core file.
    package func adopt() -> Never { foreground_end_likewise(status) }

    /// E.g. `SIGSEGV`, or `signal 40` for one without a name.
    package static func signalName(_ number: Int32) -> String {
        // SAFETY: the C library's own table; the text is copied at once.
        guard let name = unsafe foreground_signal_name(number) else { return "signal \(number)" }
        return unsafe "SIG" + String(cString: name)
    }
}
