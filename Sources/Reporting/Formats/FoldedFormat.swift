internal import Findings
internal import Foundation

/// Collapsed stacks, one a line with its own time in whole nanoseconds, as flamegraph.pl and its like read them.
///
/// Of np.dot the call's name is the lowest frame, so that each size is a tower of its own; of a program the thread's is,
/// where it has several, and the class of the time is the highest.
enum FoldedFormat {
    static func data(of report: Report) throws(FindingsError) -> Data {
        let stacks =
            if case .run(let run) = report { try stacks(of: run) } else { try stacks(ofCallsIn: report) }
        return Data(stacks.map { "\($0)\n" }.joined().utf8)
    }

    private static func stacks(ofCallsIn report: Report) throws(FindingsError) -> [String] {
        let calls = try MedianCall.all(in: report, for: "collapsed stacks")
        return calls.flatMap { lines($0.slice, below: frame($0.name)) }
    }

    private static func lines(_ slice: CallSlice, below stack: String) -> [String] {
        let stack = "\(stack);\(slice.name)"
        return ["\(stack) \(whole(slice.ownNanoseconds))"] + slice.inside.flatMap { lines($0, below: stack) }
    }

    private static func stacks(of run: RunReport) throws(FindingsError) -> [String] {
        let groups = try RunSamples(run, for: "collapsed stacks").groups
        return groups.flatMap { group in
            group.samples.map { sample in
                let foot = groups.count > 1 ? [group.name] : []
                let names = foot + sample.frames.map(\.title) + [sample.timeClass.frameName]
                return names.map(frame).joined(separator: ";") + " \(whole(sample.seconds * 1e9))"
            }
        }
    }

    /// A semicolon ends a frame, and there is no way to escape one.
    private static func frame(_ name: String) -> String {
        VisibleText.of(name).replacing(";" as Unicode.Scalar, with: "\\u{3B}")
    }

    private static func whole(_ nanoseconds: Double) -> Int64 { Int64(exactly: nanoseconds.rounded()) ?? .max }
}
