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
    /// Ticks gone by for which its next sample will stand.
    var pending = Weight()
    var unanswered = 0
    /// Where it waits, for as long as it has not run since.
    var resting: Resting?
    var totals: ThreadTotals

    struct Resting {
        var nanosecondsRun: UInt64
        var node: Int
        var isForLock: Bool
    }

    var trail = StackTrail()

    /// So many samples without an answer, and nobody is there any more.
    private static let unansweredLimit = 250

    init(process: Int32, id: Int32) {
        self.id = id
        isMain = id == process
        systemCall = ProcessFile("/proc/\(process)/task/\(id)/syscall")
        schedule = ProcessFile("/proc/\(process)/task/\(id)/schedstat")
        offspring = ProcessFile("/proc/\(process)/task/\(id)/children")
        let name = ProcessFile("/proc/\(process)/task/\(id)/comm").text() ?? ""
        totals = ThreadTotals(id: id, name: String(name.prefix { $0 != "\n" }), isMain: isMain)
    }

    /// Blocks the signal, or has another handler for it.
    var isDeaf: Bool { unanswered > Self.unansweredLimit }

    /// Processes that it has started and that live.
    func children() -> [Int32] {
        offspring.text().map { $0.split(separator: " ").compactMap { Int32($0) } } ?? []
    }

    /// Keeps the thread's time on a processor, which nobody tells once it is gone.
    func noteTime() {
        if let run = nanosecondsRun() { totals.processorNanoseconds = run }
    }

    func glance() -> ThreadGlance {
        systemCall.read { line in
            // "running", or "202 0x7f… …": the call's number and its arguments; -1 outside of a system call.
            guard let call = line.number(from: 0) else { return .running }
            return .blocked(call: call.value, argument: line.hexadecimal(from: call.end + 1))
        } ?? .gone
    }

    /// Time on a processor since the thread began.
    func nanosecondsRun() -> UInt64? {
        schedule.read { line in line.number(from: 0).map { UInt64(clamping: $0.value) } } ?? nil
    }
}

extension Span where Element == UInt8 {
    /// A decimal number; nil where there is none.
    fileprivate func number(from start: Int) -> (value: Int, end: Int)? {
        var index = start
        var isNegative = false
        if index < count, self[index] == 45 {
            isNegative = true
            index += 1
        }
        var value = 0
        let first = index
        while index < count, self[index] >= 48, self[index] <= 57, value < Int.max / 16 {
            value = value * 10 + Int(self[index] - 48)
            index += 1
        }
        return index > first ? (isNegative ? -value : value, index) : nil
    }

    /// The number after `0x`; 0 where there is none.
    fileprivate func hexadecimal(from start: Int) -> UInt64 {
        var value: UInt64 = 0
        var index = start + 2
        while index < count {
            switch self[index] {
            case 48...57: value = value << 4 | UInt64(self[index] - 48)
            case 97...102: value = value << 4 | UInt64(self[index] - 87)
            default: return value
            }
            index += 1
        }
        return value
    }
}
