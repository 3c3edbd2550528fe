internal import Findings
internal import Measurement

/// A result's tests of itself, with the bounds that the method states.
struct DotChecks {
    private let result: DotResult
    private let floor: NoiseFloor?

    init(_ result: DotResult, floor: NoiseFloor?) {
        self.result = result
        self.floor = floor
    }

    var all: [Check] { [closure, probeCost, agreement, identicalArms].compactMap { $0 } + sameResult }

    /// The tiers' sum may miss the total by this much: one per cent or 50 ns.
    private var tolerance: Double { max(50, 0.01 * result.total.medianNanoseconds) }

    private var closure: Check {
        Check(
            name: "closure", passed: abs(result.residualNanoseconds) <= tolerance,
            figure: "residual \(Format.duration(result.residualNanoseconds)), bound \(Format.duration(tolerance))")
    }

    /// What armed probes may add to a call, in nanoseconds.
    private static let allowedProbeCost = 60.0

    /// A cost that cannot be told from less than the bound passes. Large calls differ among themselves by more than probes
    /// could add: there the A/A floor is the bound.
    private var probeCost: Check? {
        result.probeCost.map { cost in
            let noise = (floor?.relativeDifference ?? 0) * result.uninstrumented.medianNanoseconds
            let bound = max(Self.allowedProbeCost, noise)
            return Check(
                name: "probe-cost", passed: cost.ci95Nanoseconds.low <= bound,
                figure: "armed probes add \(Format.time(cost)) to a call, bound \(Format.duration(bound))"
                    + (noise > Self.allowedProbeCost ? " (the A/A floor)" : ""))
        }
    }

    /// The total of armed calls, the probes' cost subtracted, against calls that never had a probe.
    ///
    /// Pair by pair, so that drift between blocks does not count; the interval, not its middle, must reach into the
    /// bound, since large calls differ by more than the bound for reasons of their own.
    private var agreement: Check? {
        guard let cost = result.probeCost, let raw = result.samples?.arms[DotArm.armed.rawValue] else { return nil }
        let subtracted = Quantiles.median(raw.flatMap { $0 }) - result.total.medianNanoseconds
        let difference = TimeEstimate(
            medianNanoseconds: cost.medianNanoseconds - subtracted,
            ci95Nanoseconds: Interval(cost.ci95Nanoseconds.low - subtracted, cost.ci95Nanoseconds.high - subtracted))
        let reaches = difference.ci95Nanoseconds.low <= tolerance && difference.ci95Nanoseconds.high >= -tolerance
        return Check(
            name: "agreement", passed: reaches,
            figure:
                "corrected total less uninstrumented: \(Format.time(difference)), bound \(Format.duration(tolerance))")
    }

    /// A noise floor above this hides most of what a reader would ask.
    private static let loudFloor = 0.1

    private var identicalArms: Check? {
        floor.map { floor in
            Check(
                name: "quiet", passed: floor.relativeDifference <= Self.loudFloor,
                figure: "A/A: two identical arms differ by \(Format.share(abs(floor.observedDifference))); "
                    + "noise floor \(Format.share(floor.relativeDifference)), bound \(Format.share(Self.loudFloor))")
        }
    }

    private var sameResult: [Check] {
        result.native.map { arm in
            Check(
                name: "same-result", passed: arm.errorOverBound <= 1,
                figure:
                    "\(arm.path.rawValue) differs from NumPy by \(Format.ratio(arm.errorOverBound)) of what rounding allows"
            )
        }
    }
}
