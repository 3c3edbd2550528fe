internal import Findings

/// The part of a profile that a workload has measured itself: what lies below its functions `measured` and `in_thread`.
struct MeasuredPart {
    let report: RunReport
    /// Of the part, in all.
    let seconds: Double
    /// Of the part, in the native code whose time is known.
    let nativeSeconds: Double

    private static let file = "workloads.py"
    private static let functions: Set = ["measured", "in_thread"]

    /// `nativeFiles`: what the paths of that native code contain.
    init(of report: RunReport, nativeFiles: [String]) {
        self.report = report
        var isInside: [Bool] = []
        var isNative: [Bool] = []
        var seconds = 0.0
        var nativeSeconds = 0.0
        for stack in report.stacks {
            let frame = report.frames[stack.frame]
            let isBelow = stack.parent.map { isInside[$0] } ?? false
            isInside.append(isBelow || Self.isBeginning(frame))
            // What Python does that native code has called is Python's again.
            let isCalled = stack.parent.map { isNative[$0] } ?? false
            isNative.append(frame.kind == .native && (isCalled || frame.isOf(nativeFiles)))
            guard isInside[isInside.count - 1] else { continue }
            seconds += stack.seconds
            let isCompute = stack.timeClass.map(TimeClass.compute.contains) ?? false
            if isNative[isNative.count - 1], isCompute { nativeSeconds += stack.seconds }
        }
        self.seconds = seconds
        self.nativeSeconds = nativeSeconds
    }

    var nativeShare: Double { seconds > 0 ? nativeSeconds / seconds : 0 }

    /// The shares of the part that a line of the workload has by itself, and with the functions that it calls.
    func shares(ofLine line: Int) -> (own: Double, total: Double) {
        let places = report.lines.filter { $0.line == line && $0.file.hasSuffix(Self.file) }
        guard seconds > 0 else { return (0, 0) }
        let scale = report.wallSeconds / seconds
        return (
            scale * places.reduce(0) { $0 + $1.ownShare.median }, scale * places.reduce(0) { $0 + $1.totalShare }
        )
    }

    private static func isBeginning(_ frame: RunFrame) -> Bool {
        guard frame.kind == .python, let path = frame.file, path.hasSuffix(file) else { return false }
        return frame.name.split(separator: ".").last.map { functions.contains(String($0)) } ?? false
    }
}

extension RunFrame {
    fileprivate func isOf(_ files: [String]) -> Bool {
        file.map { file in files.contains(where: file.contains) } ?? false
    }
}
