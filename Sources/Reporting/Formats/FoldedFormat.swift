internal import Findings
internal import Foundation

/// Collapsed stacks, one a line with its own time in whole nanoseconds, as flamegraph.pl and its like read them.
///
/// The call's name is the lowest frame, so that each size is a tower of its own.
enum FoldedFormat {
    static func data(of report: Report) throws(FindingsError) -> Data {
        let calls = try MedianCall.all(in: report, for: "collapsed stacks")
        let stacks = calls.flatMap { lines($0.slice, below: frame($0.name)) }
        return Data(stacks.map { "\($0)\n" }.joined().utf8)
    }

    private static func lines(_ slice: CallSlice, below stack: String) -> [String] {
        let stack = "\(stack);\(slice.name)"
        return ["\(stack) \(whole(slice.ownNanoseconds))"] + slice.inside.flatMap { lines($0, below: stack) }
    }

    /// A semicolon ends a frame, and there is no way to escape one.
    private static func frame(_ name: String) -> String { name.replacing(";" as Unicode.Scalar, with: "\\u{3B}") }

    private static func whole(_ nanoseconds: Double) -> Int64 { Int64(exactly: nanoseconds.rounded()) ?? .max }
}
