/// One thread of the program, from its discovery to its end.
final class WatchedThread {
    let id: Int32
    let isMain: Bool
    private let systemCall: ProcessFile
    private let schedule: ProcessFile
    private let offspring: ProcessFile
    /// Its PyThreadState; 0 while that is not known, and for ever where Python does not know the thread.
    var state: UInt64 = 0 {
        // A thread that ends takes leave of Python first.
        didSet { if state != 0 { totals.isPython = true } }
    }
    private var runBefore: UInt64 = 0
    /// Ticks gone by for which its next sample will stand.
    var pending = Weight()
    /// Ticks at which it ran, since its last answer.
    private var unanswered = 0
    /// What it had run when it was found not to answer at once.
    private var runBeforeSilence: UInt64 = 0
    /// Blocks the signal, or has another handler for it.
    private(set) var isDeaf = false
    /// The system call in which it was last seen to wait.
    var blockedCall = (number: 0, argument: UInt64(0))
    /// Where it waits, for as long as it has not run since.
    var resting: Resting?
    var totals: ThreadTotals

    struct Resting {
        var nanosecondsRun: UInt64
        var node: Int
        var isForLock: Bool
    }

    /// On which its last sample was taken; -1 before the first.
    var processor: Int32 = -1
    var systemCalls = SystemCallShare()
    var trail = StackTrail()
    /// What it was last seen at.
    var latest: (activity: Activity, node: Int)?
    /// Of a thread that Python does not know: its code was none of a library's.
    var isStranger = false

    /// Whether a moment of the program's time may be this thread's own.
    var isSharer: Bool { state != 0 || isMain }

    /// A thread that has had a processor for so long and not answered will not. One that waits for a processor answers
    /// when it gets one, however late.
    private static let longestSilenceNanoseconds: UInt64 = 100_000_000

    /// - Parameter isNew: whether it has begun since the watching has; else what it ran before is not counted.
    init(process: Int32, id: Int32, isMain: Bool, isNew: Bool) {
        self.id = id
        self.isMain = isMain
        systemCall = ProcessFile("/proc/\(process)/task/\(id)/syscall")
        schedule = ProcessFile("/proc/\(process)/task/\(id)/schedstat")
        offspring = ProcessFile("/proc/\(process)/task/\(id)/children")
        let name = ProcessFile("/proc/\(process)/task/\(id)/comm").text() ?? ""
        totals = ThreadTotals(id: id, name: String(name.prefix { $0 != "\n" }), isMain: isMain)
        if !isNew { runBefore = nanosecondsRun() ?? 0 }
    }

    /// Whether to send it a signal at this tick, at which it runs. While one is on its way a second is of no use; whoever
    /// does not answer gets ever fewer, since they may reach a handler that is not ours.
    func takesSignal() -> Bool {
        let takes = takesNextSignal
        unanswered += 1
        guard takes else { return false }
        guard unanswered > 1, let run = nanosecondsRun() else { return true }
        if unanswered == 2 {
            runBeforeSilence = run
        } else {
            isDeaf = run > runBeforeSilence + Self.longestSilenceNanoseconds
        }
        return !isDeaf
    }

    /// What `takesSignal` will say, if it still runs then and has not answered meanwhile.
    var takesNextSignal: Bool { !isDeaf && unanswered & (unanswered + 1) == 0 }

    /// Whether it has let more than one tick go by without an answer.
    var isSilent: Bool { unanswered > 1 }

    func noteAnswer() { unanswered = 0 }

    /// Processes that it has started and that live.
    func children() -> [Int32] {
        offspring.text().map { $0.split(separator: " ").compactMap { Int32($0) } } ?? []
    }

    /// Keeps the thread's time on a processor, which nobody tells once it is gone.
    func noteTime() {
        if let run = nanosecondsRun() { totals.processorNanoseconds = run &- runBefore }
    }

    func glance() -> ThreadGlance { systemCall.glance() }

    /// Time on a processor since the thread began.
    func nanosecondsRun() -> UInt64? {
        schedule.read { line in line.firstNumber } ?? nil
    }
}

extension Span where Element == UInt8 {
    /// The decimal number at the beginning; nil where there is none.
    fileprivate var firstNumber: UInt64? {
        var value: UInt64 = 0
        var index = 0
        while index < count, self[index] >= 48, self[index] <= 57, value < UInt64(Int.max / 16) {
            value = value * 10 + UInt64(self[index] - 48)
            index += 1
        }
        return index > 0 ? value : nil
    }
}
