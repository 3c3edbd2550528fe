import EmbeddedPython
import Foundation
import TestPython
import Testing

/// What the process has more than before, after many rounds of the same.
struct Growth {
    /// GLUE_PROFILE_LEAK_ROUNDS, or a hundred thousand: one block lost in each round would be as many.
    static let rounds = ProcessInfo.processInfo.environment["GLUE_PROFILE_LEAK_ROUNDS"].flatMap(Int.init) ?? 100_000
    /// Caches that fill, and what other suites leave while Python is theirs for a moment. In free-threaded builds they have
    /// it all the time.
    private static func allowance(_ rounds: Int) -> Int {
        TestPython.isFreeThreaded ? max(2_000, rounds / 2) : 2_000
    }

    /// The smallest object that Swift can lose takes 32 bytes: a hundred thousand are three megabytes, where bytes are
    /// counted; a million are thirty-two, where pages are.
    private static let allowedBytes = allocatedBytes == nil ? 16_000_000 : 1_000_000

    /// Memory blocks that Python has allocated.
    var blocks: Int
    /// References that Python counts, where its build counts them all.
    var references: Int
    /// Memory that the process holds.
    var bytes: Int

    private let allowance: Int

    /// After `rounds` of `body`, behind some for warming up: the least of three times, since in a free-threaded build other
    /// suites run meanwhile.
    ///
    /// - Parameter countsReferences: false where NumPy takes part: it is not built to count, so that what it counts down
    ///   is counted up for ever.
    init(
        rounds: Int = rounds, countsReferences: Bool = true, _ python: inout Python,
        _ body: (inout Python) throws -> Void
    ) throws {
        allowance = Growth.allowance(rounds)
        // With a global lock no other test gets its turn in between.
        try python.run(
            """
            import gc, sys
            switch_interval = sys.getswitchinterval()
            sys.setswitchinterval(1e4)

            def growth_now():
                # Free-threaded builds leave code and modules to the collector, whose next turn may be far away.
                gc.collect()
                return (sys.getallocatedblocks(), getattr(sys, "gettotalrefcount", int)())
            """)
        let now = try python.evaluate("growth_now")
        let watcher = unsafe Growth.watcherOfErrors
        let watching = unsafe watcher?.pointee ?? nil
        unsafe watcher?.pointee = nil
        defer { unsafe watcher?.pointee = watching }
        for _ in 0..<max(1_000, rounds / 10) { try body(&python) }
        blocks = .max
        references = .max
        bytes = .max
        for _ in 0..<3 where !isNone {
            let held = try Growth.heldBytes()
            let before = try python.convert(python.call(now), to: (Int, Int).self)
            for _ in 0..<rounds { try body(&python) }
            let after = try python.convert(python.call(now), to: (Int, Int).self)
            blocks = min(blocks, after.0 - before.0)
            references = countsReferences ? min(references, after.1 - before.1) : 0
            bytes = min(bytes, try Growth.heldBytes() - held)
        }
        try python.run("sys.setswitchinterval(switch_interval)")
    }

    var isNone: Bool {
        blocks < allowance && references < allowance && bytes < Growth.allowedBytes
    }

    /// A sanitizer's count of the bytes that malloc has given out. The sanitizer keeps what is freed for a while, and so
    /// the pages say nothing there.
    private static let allocatedBytes: (@convention(c) () -> Int)? = {
        guard let function = unsafe dlsym(nil, "__sanitizer_get_current_allocated_bytes") else { return nil }
        // SAFETY: every sanitizer's runtime declares it as size_t (void).
        return unsafe unsafeBitCast(function, to: (@convention(c) () -> Int).self)
    }()

    /// Under a sanitizer, the Swift runtime's variable that names the function to call at each throw. The testing
    /// library's notes a backtrace for each address that an error had, and a sanitizer gives each error another.
    private static var watcherOfErrors: UnsafeMutablePointer<UnsafeRawPointer?>? {
        guard allocatedBytes != nil else { return nil }
        // SAFETY: the runtime exports the variable, one word, for debuggers and testing libraries to set.
        return unsafe dlsym(nil, "_swift_willThrow")?.assumingMemoryBound(to: UnsafeRawPointer?.self)
    }

    /// A sanitizer's count, or the resident pages: the second figure of statm.
    private static func heldBytes() throws -> Int {
        if let allocatedBytes { return allocatedBytes() }
        let figures = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(figures[1])) * Int(sysconf(CInt(_SC_PAGESIZE)))
    }
}

/// Expects that `body` leaves nothing behind.
func expectNoGrowth(
    rounds: Int = Growth.rounds, countsReferences: Bool = true, _ python: inout Python,
    sourceLocation: SourceLocation = #_sourceLocation, _ body: (inout Python) throws -> Void
) throws {
    let growth = try Growth(rounds: rounds, countsReferences: countsReferences, &python, body)
    #expect(growth.isNone, "\(growth)", sourceLocation: sourceLocation)
}
