internal import Findings

/// Lists that are made into arrays again and again.
extension RunAdvisor {
    private static let fewestConversions = 2

    /// Where calls were counted: the time of those whose operand was a list, each of which is copied number by number.
    var conversions: [RunAdvice] {
        (report.callSites ?? []).filter {
            $0.operands?.kind == .list && $0.calls >= Self.fewestConversions && $0.callee.hasPrefix("numpy.")
        }.map { site in
            let saved = share(site.seconds) * (1 - 1 / Double(site.calls))
            let elements = Int((site.operands?.elements ?? 0) / Double(site.calls))
            return RunAdvice(
                kind: .convert, place: site.place, gain: gain(saved),
                text: "keep an array in the place of the list, so that it is converted once or never.",
                reasoning: "\(Format.count(site.calls)) calls of \(site.callee) got a list or tuple, of "
                    + "\(Format.count(elements)) items on average, and took \(seconds(site.seconds)): NumPy looks at each "
                    + "item twice. If it is the same list each time, one conversion will do.")
        }
    }
}
