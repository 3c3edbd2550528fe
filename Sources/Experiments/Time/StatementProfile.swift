internal import Findings
internal import Measurement
internal import ProfileAnalysis
internal import Sampling

/// Whose the time of a sampled loop was; of all samples, those count that were taken in the loop or below it.
struct StatementProfile {
    /// Nanoseconds of the profile's wall time.
    struct Part: Hashable {
        var timeClass: TimeClass
        /// The shared object, for extensions and kernels.
        var library: String?
    }

    private(set) var loop: [Part: Double] = [:]
    private(set) var emptyLoop: [Part: Double] = [:]
    /// As many looks of equal weight at the loop would tell as much.
    let looks: Double
    private let emptyLooks: Double

    /// The names that pyscripts/statement.py gives to the code of its loops.
    private static let loopFile = "<statement>"
    private static let emptyFile = "<empty loop>"

    private enum Place { case loop, emptyLoop, elsewhere }

    init(_ profile: Profile, firstLine: Int) {
        var places: [Place] = []
        var seen = 0.0
        for node in profile.stacks.nodes {
            // Callers stand before what they call.
            let outer = node.parent.map { places[$0] } ?? .elsewhere
            let place = outer == .elsewhere ? Self.place(profile.stacks.frames[node.frame], profile, firstLine) : outer
            places.append(place)
            for activity in Activity.allCases {
                let nanoseconds = node.own[activity.rawValue].wallNanoseconds
                guard nanoseconds > 0 else { continue }
                seen += nanoseconds
                let part = Self.part(activity, node, profile)
                switch place {
                case .loop: loop[part, default: 0] += nanoseconds
                case .emptyLoop: emptyLoop[part, default: 0] += nanoseconds
                case .elsewhere: break
                }
            }
        }
        let looksPerNanosecond = seen > 0 ? profile.looks / seen : 0
        looks = loop.values.reduce(0, +) * looksPerNanosecond
        emptyLooks = emptyLoop.values.reduce(0, +) * looksPerNanosecond
    }

    private static func place(_ frame: Frame, _ profile: Profile, _ firstLine: Int) -> Place {
        guard case .python(let code, let line) = frame else { return .elsewhere }
        switch profile.functions[code].file {
        case loopFile: return line >= firstLine ? .loop : .elsewhere
        case emptyFile: return .emptyLoop
        default: return .elsewhere
        }
    }

    /// Native work is that of the extension or the kernel library which the interpreter called, or which that called:
    /// the C library's copying for NumPy is NumPy's.
    private static func part(_ activity: Activity, _ node: StackTree.Node, _ profile: Profile) -> Part {
        let timeClass = TimeClass(activity)
        guard TimeClass.compute.contains(timeClass) else { return Part(timeClass: timeClass, library: nil) }
        var innermost: Int?
        var step: StackTree.Node? = node
        while let current = step, case .native(let object, _) = profile.stacks.frames[current.frame] {
            // NumPy's loops are kernels in an object that is an extension.
            if [.kernel, .extension].contains(profile.objects[object].role) {
                return Part(timeClass: timeClass, library: profile.objects[object].name)
            }
            innermost = innermost ?? object
            step = current.parent.map { profile.stacks.nodes[$0] }
        }
        return Part(timeClass: timeClass, library: innermost.map { profile.objects[$0].name })
    }

    /// The layers of one execution: each its share of the gross time, less what the empty loop takes of its own in the
    /// same class. So they sum to the net time.
    func layers(gross: TimeEstimate, emptyLoop empty: TimeEstimate) -> [TimeLayer] {
        let all = loop.values.reduce(0, +)
        let allEmpty = emptyLoop.values.reduce(0, +)
        guard all > 0 else { return [] }
        // Unseen classes too: what nobody saw has an upper end.
        let classes = TimeClass.allCases.filter { !TimeClass.compute.contains($0) }.map { Part(timeClass: $0) }
        return Set(loop.keys).union(classes).map { part in
            let share = Proportion(share: loop[part, default: 0] / all, looks: looks)
            let emptyShare = Proportion(
                share: allEmpty > 0 ? emptyLoop[part, default: 0] / allEmpty : 0, looks: emptyLooks)
            return TimeLayer(
                timeClass: part.timeClass, library: part.library,
                time: Self.difference(Self.product(gross, share), Self.product(empty, emptyShare)),
                share: Estimate(share))
        }.sorted { $0.order < $1.order }
    }

    /// What lies between an estimate and either end adds in quadrature, in a product as in a difference (Zou and Donner,
    /// "Construction of confidence limits about effect measures", Statistics in Medicine 27, 2008).
    private static func product(_ time: TimeEstimate, _ share: Proportion) -> TimeEstimate {
        let (median, ci95) = (time.medianNanoseconds, time.ci95Nanoseconds)
        let down = Self.length(median * (share.share - share.low), share.share * (median - ci95.low))
        let up = Self.length(median * (share.high - share.share), share.share * (ci95.high - median))
        let middle = median * share.share
        return TimeEstimate(medianNanoseconds: middle, ci95Nanoseconds: Interval(middle - down, middle + up))
    }

    private static func difference(_ whole: TimeEstimate, _ part: TimeEstimate) -> TimeEstimate {
        let middle = whole.medianNanoseconds - part.medianNanoseconds
        let down = Self.length(
            whole.medianNanoseconds - whole.ci95Nanoseconds.low, part.ci95Nanoseconds.high - part.medianNanoseconds)
        let up = Self.length(
            whole.ci95Nanoseconds.high - whole.medianNanoseconds, part.medianNanoseconds - part.ci95Nanoseconds.low)
        return TimeEstimate(medianNanoseconds: middle, ci95Nanoseconds: Interval(middle - down, middle + up))
    }

    private static func length(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
}

extension StatementProfile.Part {
    init(timeClass: TimeClass) { self.init(timeClass: timeClass, library: nil) }
}

extension TimeLayer {
    /// Glue first, as everywhere; of one class the largest first.
    fileprivate var order: (Int, Double) {
        (TimeClass.allCases.firstIndex(of: timeClass) ?? 0, -share.median)
    }
}
