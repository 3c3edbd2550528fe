/// The system calls in which programs wait, by their numbers.
enum SystemCalls {
    #if arch(x86_64)
        /// From asm/unistd_64.h.
        private static let names: [Int: String] = [
            0: "read", 1: "write", 7: "poll", 16: "ioctl", 17: "pread64", 18: "pwrite64", 19: "readv", 20: "writev",
            23: "select", 34: "pause", 35: "nanosleep", 42: "connect", 43: "accept", 44: "sendto", 45: "recvfrom",
            46: "sendmsg", 47: "recvmsg", 61: "wait4", 72: "fcntl", 73: "flock", 74: "fsync", 75: "fdatasync",
            128: "rt_sigtimedwait", 130: "rt_sigsuspend", 202: "futex", 230: "clock_nanosleep", 232: "epoll_wait",
            247: "waitid", 257: "openat", 270: "pselect6", 271: "ppoll", 281: "epoll_pwait", 288: "accept4",
            426: "io_uring_enter", 441: "epoll_pwait2",
        ]
        static let futex = 202
    #else
        /// From asm-generic/unistd.h.
        private static let names: [Int: String] = [
            22: "epoll_pwait", 29: "ioctl", 32: "flock", 56: "openat", 63: "read", 64: "write", 65: "readv",
            66: "writev", 67: "pread64", 68: "pwrite64", 72: "pselect6", 73: "ppoll", 82: "fsync", 83: "fdatasync",
            95: "waitid", 98: "futex", 101: "nanosleep", 115: "clock_nanosleep", 133: "rt_sigsuspend",
            137: "rt_sigtimedwait", 202: "accept", 203: "connect", 206: "sendto", 207: "recvfrom", 211: "sendmsg",
            212: "recvmsg", 242: "accept4", 260: "wait4", 426: "io_uring_enter", 441: "epoll_pwait2",
        ]
        static let futex = 98
    #endif

    /// -1 is no call: a page that comes from a disk, for one.
    static func name(_ number: Int) -> String {
        number < 0 ? "page fault" : names[number] ?? "system call \(number)"
    }

    /// Whether a function of the C library is a call that the kernel answers in a tenth of a microsecond.
    ///
    /// A signal from another processor stands ready before the interrupt comes that delivers it, and is noticed at the end
    /// of any system call meanwhile (see beat.c): whoever is interrupted there has just executed what is before
    /// the call. Of asyncio's steps (3.11), which ask for getpid each, one in seven samples was at its end, and one in
    /// fifty should have been.
    static func isBrief(_ function: String?) -> Bool { function.map(briefFunctions.contains) ?? false }

    /// By the names that glibc's and musl's tables of symbols have for them.
    private static let briefFunctions: Set = [
        "getpid", "__getpid", "gettid", "__gettid", "getppid", "__getppid", "getuid", "__getuid", "geteuid",
        "__geteuid",
        "getgid", "__getgid", "getegid", "__getegid", "clock_gettime", "__clock_gettime", "gettimeofday",
        "__gettimeofday", "time", "sched_getcpu",
    ]
}
