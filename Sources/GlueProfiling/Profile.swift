internal import Findings
internal import Sampling

/// Whose the time of a block was, on which lines of Python, and what a rewrite without the glue could gain at best.
///
/// Shares are of the block's wall time. A moment of it belongs to the thread that ran the block and to those that were in
/// Python then, in equal parts; where none of them ran, it is `waiting`. What other threads of the program did meanwhile
/// has no part in it.
public struct Profile: Sendable {
    /// Two milliseconds from look to look: programs of a second take 1.03 to 1.05 of their time so.
    public static let defaultRate = Sampler.defaultRate

    let report: RunReport
    /// Whether the report's advice has been looked for.
    let isAdvised: Bool

    init(_ report: RunReport, isAdvised: Bool = false) {
        self.report = report
        self.isAdvised = isAdvised
    }

    /// From the block's first instruction to its last.
    public var duration: Duration { .seconds(report.wallSeconds) }

    /// What the shares rest on.
    public var samples: Int { report.samples }

    /// They sum to 1, but for rounding.
    public var shares: Shares { Shares(report.shares) }

    /// Interpreter and runtime together, the bridge included: what code without Python would do without.
    public var glue: Share { Share(report.glue) }

    /// From 0, all glue, to 1, all compute; nil where there is neither.
    public var balance: Double? { report.balance }

    /// What the block would take without any glue.
    public var bound: Bound { Bound(report.bound) }

    /// Of Python's threads' time, the share in which they waited for its lock; a part of no sum.
    public var lockWaiting: Share { Share(report.lockWaiting) }

    /// Lines of Python, the one with the most time of its own first.
    public var lines: [Line] { report.lines.map(Line.init) }

    /// Functions of Python, the one with the most time of its own first.
    public var functions: [Function] { report.functions.map(Function.init) }

    /// The libraries whose code ran, and the program itself; the largest first.
    public var libraries: [Library] { report.libraries.map(Library.init) }

    /// The profile's tests of itself.
    public var checks: [Check] { report.checks.map(Check.init) }

    /// What to know before believing a figure.
    public var warnings: [String] { report.warnings }

    /// Whether all checks have passed. A block of less than a second or so has too few samples; `verdict` says so.
    public var isConclusive: Bool { report.checks.allSatisfy(\.passed) && report.complete }

    /// What it comes to, in a sentence, with the block's place and duration.
    public var verdict: String { RunVerdict(report).sentence }

    /// What the profiling took.
    public var cost: Cost { Cost(report.instrument) }
}
