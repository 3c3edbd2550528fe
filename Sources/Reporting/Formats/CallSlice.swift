internal import Findings

/// A part of one call on a line of time, with the parts inside it.
///
/// A report knows how long each tier takes, and in which order a call reaches them: the bridge around the interpreter
/// around NumPy's C. It does not know how the time of an outer tier divides into before and after the inner ones: half
/// stands on each side.
struct CallSlice {
    var name: String
    var start: Double
    var end: Double
    /// The tier's own time, without the slices inside.
    var own: TimeEstimate
    var inside: [CallSlice] = []

    /// One call of median tiers, in nanoseconds from 0; nil where no tier was observed.
    init?(_ result: DotResult) {
        guard result.tiers.contains(where: { $0.time != nil }) else { return nil }
        self = Self.outer([.bridge, .interpreter], in: result)
    }

    private init(name: String, start: Double, end: Double, own: TimeEstimate) {
        self.name = name
        self.start = start
        self.end = end
        self.own = own
    }

    /// The first of these tiers around the rest, and NumPy's own inside.
    private static func outer(_ names: [Tier.Name], in result: DotResult, from start: Double = 0) -> CallSlice {
        let own = result.time(of: names[0])
        let half = duration(own) / 2
        var slice = CallSlice(
            name: names[0].rawValue, start: start, end: start, own: own ?? TimeEstimate.none)
        slice.inside =
            names.count > 1
            ? [outer(Array(names.dropFirst()), in: result, from: start + half)] : inner(of: result, from: start + half)
        slice.end = (slice.inside.last?.end ?? start + half) + half
        return slice
    }

    private static func inner(of result: DotResult, from start: Double) -> [CallSlice] {
        var end = start
        return [Tier.Name.dispatch, .allocate, .kernel, .return].compactMap { name in
            guard let own = result.time(of: name) else { return nil }
            let begin = end
            end += duration(own)
            return CallSlice(name: name.rawValue, start: begin, end: end, own: own)
        }
    }

    /// A median below zero is one that cannot be told from zero.
    private static func duration(_ time: TimeEstimate?) -> Double { max(0, time?.medianNanoseconds ?? 0) }

    var ownNanoseconds: Double { Self.duration(own) }
}

extension TimeEstimate {
    fileprivate static let none = TimeEstimate(medianNanoseconds: 0, ci95Nanoseconds: Interval(0, 0))
}
