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

    /// The smallest object that Swift can lose takes 32 bytes, and a million of them are as many megabytes.
    private static let allowedBytes = 16_000_000

    /// Memory blocks that Python has allocated.
    var blocks: Int
    /// References that Python counts, where its build counts them all.
    var references: Int
    /// Memory of the machine that the process occupies.
    var residentBytes: Int

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
        for _ in 0..<max(1_000, rounds / 10) { try body(&python) }
        blocks = .max
        references = .max
        residentBytes = .max
        for _ in 0..<3 where !isNone {
            let resident = try Growth.resident()
            let before = try python.convert(python.call(now), to: (Int, Int).self)
            for _ in 0..<rounds { try body(&python) }
            let after = try python.convert(python.call(now), to: (Int, Int).self)
            blocks = min(blocks, after.0 - before.0)
            references = countsReferences ? min(references, after.1 - before.1) : 0
            residentBytes = min(residentBytes, try Growth.resident() - resident)
        }
        try python.run("sys.setswitchinterval(switch_interval)")
    }

    var isNone: Bool {
        blocks < allowance && references < allowance && residentBytes < Growth.allowedBytes
    }

    /// From the second figure of statm.
    private static func resident() throws -> Int {
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
