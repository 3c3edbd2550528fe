internal import Findings
internal import Sampling

/// The lines and functions of Python in which the time was.
struct RunPlaces {
    let lines: [RunLine]
    let functions: [RunFunction]

    private struct Line: Hashable {
        var code: Int
        var line: Int
    }

    /// Nanoseconds of wall time.
    fileprivate struct Time {
        var own = TimeSplit<Double>.zero
        var total = 0.0
    }

    init(_ findings: RunFindings) {
        var lines: [Line: Time] = [:]
        var functions: [Int: Time] = [:]
        for node in findings.nodes {
            let own = node.split
            let sum = own.sum()
            guard sum > 0 else { continue }
            let path = Self.path(of: node, findings)
            if let inner = path.first {
                lines[inner, default: Time()].own.add(own)
                functions[inner.code, default: Time()].own.add(own)
            }
            // One that calls itself is counted once.
            for line in Set(path) { lines[line, default: Time()].total += sum }
            for code in Set(path.map(\.code)) { functions[code, default: Time()].total += sum }
        }
        self.lines = lines.sorted { $0.value.rank > $1.value.rank }.map { Self.line($0.key, $0.value, findings) }
        self.functions = functions.sorted { $0.value.rank > $1.value.rank }.map {
            Self.function($0.key, $0.value, findings)
        }
    }

    /// The lines of Python on the way from a node to its foot, innermost first.
    private static func path(of node: StackTree.Node, _ findings: RunFindings) -> [Line] {
        var path: [Line] = []
        var step: StackTree.Node? = node
        while let current = step {
            if case .python(let code, let line) = findings.profile.stacks.frames[current.frame] {
                path.append(Line(code: code, line: line))
            }
            step = current.parent.map { findings.nodes[$0] }
        }
        return path
    }

    private static func line(_ line: Line, _ time: Time, _ findings: RunFindings) -> RunLine {
        let function = findings.profile.functions[line.code]
        return RunLine(
            file: function.file, line: line.line, function: function.name, own: time.shares(findings),
            ownShare: findings.estimate(time.own.sum()), totalShare: findings.share(time.total))
    }

    private static func function(_ code: Int, _ time: Time, _ findings: RunFindings) -> RunFunction {
        let function = findings.profile.functions[code]
        return RunFunction(
            file: function.file, name: function.name, firstLine: function.firstLine, own: time.shares(findings),
            ownShare: findings.estimate(time.own.sum()), totalShare: findings.share(time.total))
    }
}

extension RunPlaces.Time {
    /// The largest own time first; those without any by what they call.
    fileprivate var rank: (Double, Double) { (own.sum(), total) }

    fileprivate func shares(_ findings: RunFindings) -> TimeSplit<Double> {
        TimeSplit<Double> { findings.share(own[$0]) }
    }
}
