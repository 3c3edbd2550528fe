internal import Glibc

/// What a thread or process has used up so far; the difference of two values is what happened between them.
///
/// A reading is a system call of some 0.3 us: keep it outside timed batches.
package struct ResourceUse: Equatable, Sendable {
    package enum Scope: Sendable {
        /// The calling thread only: a BLAS library's own threads are not in it.
        case thread
        case process
        /// Children of the process that have ended and were waited for.
        case children
    }

    /// RUSAGE_THREAD of <linux/resource.h>, which glibc hides from all but _GNU_SOURCE.
    private static let callingThread: Int32 = 1

    /// Pages handed over without reading a disk, such as the first touch of fresh memory.
    package var minorFaults: Int
    package var majorFaults: Int
    package var userSeconds: Double
    package var systemSeconds: Double
    /// Times the processor was taken away: other load.
    package var involuntarySwitches: Int

    package init(
        minorFaults: Int, majorFaults: Int, userSeconds: Double, systemSeconds: Double, involuntarySwitches: Int
    ) {
        self.minorFaults = minorFaults
        self.majorFaults = majorFaults
        self.userSeconds = userSeconds
        self.systemSeconds = systemSeconds
        self.involuntarySwitches = involuntarySwitches
    }

    package static func now(_ scope: Scope) -> ResourceUse {
        var usage = rusage()
        let who =
            switch scope {
            case .thread: Self.callingThread
            case .process: RUSAGE_SELF.rawValue
            case .children: RUSAGE_CHILDREN.rawValue
            }
        // SAFETY: `usage` outlives the call, which writes it whole and fails for no valid scope.
        unsafe getrusage(who, &usage)
        return ResourceUse(
            minorFaults: usage.ru_minflt,
            majorFaults: usage.ru_majflt,
            userSeconds: seconds(usage.ru_utime),
            systemSeconds: seconds(usage.ru_stime),
            involuntarySwitches: usage.ru_nivcsw)
    }

    package var processorSeconds: Double { userSeconds + systemSeconds }

    package static func - (later: ResourceUse, earlier: ResourceUse) -> ResourceUse {
        ResourceUse(
            minorFaults: later.minorFaults - earlier.minorFaults,
            majorFaults: later.majorFaults - earlier.majorFaults,
            userSeconds: later.userSeconds - earlier.userSeconds,
            systemSeconds: later.systemSeconds - earlier.systemSeconds,
            involuntarySwitches: later.involuntarySwitches - earlier.involuntarySwitches)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}
