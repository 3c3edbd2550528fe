package import Findings
package import Sampling

extension TimeClass {
    package init(_ activity: Activity) {
        self =
            switch activity {
            case .interpreter: .interpreter
            case .runtime: .runtime
            case .extension: .extension
            case .kernel: .kernel
            case .system: .system
            case .waiting: .waiting
            }
    }
}

extension StackTree.Node {
    /// Nanoseconds of wall time of the node itself.
    package var split: TimeSplit<Double> {
        var split = TimeSplit<Double>.zero
        for activity in Activity.allCases { split[TimeClass(activity)] += own[activity.rawValue].wallNanoseconds }
        return split
    }
}

extension TimeSplit<Double> {
    package mutating func add(_ other: TimeSplit<Double>) {
        for timeClass in TimeClass.allCases { self[timeClass] += other[timeClass] }
    }
}
