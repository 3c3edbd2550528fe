/// How the sampler fared, and what it took.
package struct RunInstrument: Codable, Equatable, Sendable {
    /// Between two looks at the program, as it came out.
    package var meanPeriodSeconds: Double
    /// Looks at the program.
    package var ticks: Int
    /// Signals sent to threads that ran.
    package var sent: Int
    /// Signals that a record came of.
    package var answered: Int
    /// Records for which there was no room.
    package var lost: Int
    /// The median time in the signal's handler; nil where no signal was answered.
    package var handlerNanoseconds: Double?
    /// The share of native stacks that were followed up to the interpreter's loop; nil where there were none.
    package var unwoundShare: Double?
    /// What the signal handler took of the program's wall time. The way into it and back, and what it leaves in the
    /// caches, cost one to ten times as much again.
    package var costShare: Double
    /// Processor time of the thread that watched from within; nil where another process did.
    package var watcherSeconds: Double?
    /// Nil where calls were not counted.
    package var calls: RunCallStubs?

    package init(
        meanPeriodSeconds: Double, ticks: Int, sent: Int, answered: Int, lost: Int, handlerNanoseconds: Double?,
        unwoundShare: Double?, costShare: Double, watcherSeconds: Double? = nil,
        calls: RunCallStubs? = nil
    ) {
        self.meanPeriodSeconds = meanPeriodSeconds
        self.ticks = ticks
        self.sent = sent
        self.answered = answered
        self.lost = lost
        self.handlerNanoseconds = handlerNanoseconds
        self.unwoundShare = unwoundShare
        self.costShare = costShare
        self.watcherSeconds = watcherSeconds
        self.calls = calls
    }

    enum CodingKeys: String, CodingKey {
        case meanPeriodSeconds = "mean_period_s"
        case ticks, sent, answered, lost
        case handlerNanoseconds = "handler_ns"
        case unwoundShare = "unwound_to_eval"
        case costShare = "cost_share"
        case watcherSeconds = "watcher_cpu_s"
        case calls = "call_stubs"
    }
}
