internal import Findings

/// The time of a program's loops: each moment belongs to the innermost loop of the program's own files that was being
/// run, also while that loop has called something else.
struct LoopTimes {
    /// One loop's, in seconds of wall time.
    struct Entry {
        let loop: ProgramLoop
        var split = TimeSplit<Double>.zero
        /// What NumPy's own C took that is no loop over elements: what it does for each call.
        var dispatch = 0.0
        /// By the loop's own line that was being run.
        var lines: [Int: Double] = [:]

        /// The line that took most.
        var hottest: Int { lines.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? loop.first }
    }

    private struct Line: Hashable {
        var file: String
        var line: Int
    }

    /// The longest first.
    let entries: [Entry]
    /// Seconds of each line, by the loops that have led to it.
    private var callers: [Line: [ProgramLoop: Double]] = [:]

    init(_ report: RunReport, _ loops: [ProgramLoop]) {
        let byFile = Dictionary(grouping: loops, by: \.file)
        let places = report.frames.map { Self.innermost(byFile, $0) }
        var entries: [ProgramLoop: Entry] = [:]
        var inner: [(loop: ProgramLoop, line: Int)?] = []
        for stack in report.stacks {
            let place = places[stack.frame] ?? stack.parent.flatMap { inner[$0] }
            inner.append(place)
            guard let place, let timeClass = stack.timeClass, stack.seconds > 0 else { continue }
            entries[place.loop, default: Entry(loop: place.loop)].split[timeClass] += stack.seconds
            entries[place.loop]?.lines[place.line, default: 0] += stack.seconds
            if timeClass == .extension, Self.isDispatch(stack, report) {
                entries[place.loop]?.dispatch += stack.seconds
            }
            if let line = Self.line(of: stack, report) {
                callers[line, default: [:]][place.loop, default: 0] += stack.seconds
            }
        }
        self.entries = entries.values.sorted {
            ($0.split.sum(), $1.loop.first) > ($1.split.sum(), $0.loop.first)
        }
    }

    /// The loop on whose behalf the program mostly was at a line.
    func loop(around place: RunPlace) -> ProgramLoop? {
        callers[Line(file: place.file, line: place.line)]?
            .max { ($0.value, $1.key.first) < ($1.value, $0.key.first) }?.key
    }

    /// The smallest loop around a frame's line. Snippets of one Swift file may share their lines, and are told apart by their
    /// functions' names; a comprehension may have a frame of its own, which no loop is named after.
    private static func innermost(
        _ byFile: [String: [ProgramLoop]], _ frame: RunFrame
    ) -> (loop: ProgramLoop, line: Int)? {
        guard frame.kind == .python, let file = frame.file, let line = frame.line else { return nil }
        let around = byFile[file]?.filter { $0.contains(line) } ?? []
        let function = frame.name.split(separator: ".").last ?? ""
        let own = around.filter { $0.function == function }
        return (own.isEmpty ? around : own).min { $0.last - $0.first < $1.last - $1.first }.map { ($0, line) }
    }

    /// Whether NumPy's C was at work, or what it calls. Where its functions have no names, loops over elements are not
    /// told apart, and nothing is known of it.
    private static func isDispatch(_ stack: RunStack, _ report: RunReport) -> Bool {
        var step = stack
        while report.frames[step.frame].kind == .native {
            let frame = report.frames[step.frame]
            if frame.file?.contains(numpy) ?? false { return !frame.name.hasPrefix(numpy) }
            guard let parent = step.parent else { return false }
            step = report.stacks[parent]
        }
        return false
    }

    /// The object that holds NumPy's arrays and their functions; nameless functions have its name.
    private static let numpy = "_multiarray_umath"

    /// The innermost line of Python of a stack.
    private static func line(of stack: RunStack, _ report: RunReport) -> Line? {
        var step = stack
        while true {
            let frame = report.frames[step.frame]
            if frame.kind == .python, let file = frame.file, let line = frame.line {
                return Line(file: file, line: line)
            }
            guard let parent = step.parent else { return nil }
            step = report.stacks[parent]
        }
    }
}
