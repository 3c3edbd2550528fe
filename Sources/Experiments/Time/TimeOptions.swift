/// What `time` was asked to do.
package struct TimeOptions: Codable, Sendable {
    /// Run once in each process; empty for none.
    package var setup: String
    package var statement: String
    /// What the user called the Python, if he did.
    package var python: String?
    /// For everything.
    package var seconds: Double
    /// BLAS threads, of Python's side and of the native one.
    package var threads: Int
    package var seed: UInt64

    package init(
        setup: String, statement: String, python: String?, seconds: Double, threads: Int, seed: UInt64
    ) {
        self.setup = setup
        self.statement = statement
        self.python = python
        self.seconds = seconds
        self.threads = threads
        self.seed = seed
    }

    package static let defaultSeconds = 5.0
    package static let mostThreads = 1024

    /// Fewer tell nothing of how processes differ.
    static let processes = 3
    /// The rest is for finding out whose the time is.
    private static let timingShare = 0.6

    /// Seconds of timing in each process.
    var secondsPerProcess: Double { min(seconds, Self.longest) * Self.timingShare / Double(Self.processes) }

    /// Seconds of sampling.
    var samplingSeconds: Double { min(seconds, Self.longest) * (1 - Self.timingShare) }

    /// No budget means more than a day, which keeps sums of it what they are.
    private static let longest = 86_400.0

    /// Seconds after which SETUP, or one execution, counts as one that never ends.
    var patience: Double { min(max(Self.leastPatience, Self.patienceOverBudget * seconds), Self.longest) }

    /// An import of a large package from a cold disk takes a few seconds.
    private static let leastPatience = 10.0
    private static let patienceOverBudget = 5.0
}
