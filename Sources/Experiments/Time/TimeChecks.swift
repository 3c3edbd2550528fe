internal import Findings
internal import Measurement

/// A report's tests of itself, with the bounds that the method states.
struct TimeChecks {
    let analysis: TimeAnalysis
    let gross: TimeEstimate
    let native: TimeReport.Native
    let sampling: StatementSampling.Outcome

    var all: [Check] { [quiet, drift].compactMap(\.self) + sameResult + sampled }

    /// A noise floor above this hides most of what a reader would ask.
    private static let loudFloor = 0.1
    /// More moved blocks than this, and the machine was not quiet enough.
    private static let toleratedDrift = 0.2
    /// With fewer looks, a share's interval reaches 5 points to either side.
    private static let fewestLooks = 400.0
    /// The sampler takes up to 8 %, and one process differs from the next.
    private static let toleratedSlowdown = 0.2

    private var quiet: Check? {
        analysis.floor.map { floor in
            Check(
                name: "quiet", passed: floor.relativeDifference <= Self.loudFloor,
                figure: "A/A: two identical arms differ by \(Format.share(abs(floor.observedDifference))); "
                    + "noise floor \(Format.share(floor.relativeDifference)), bound \(Format.share(Self.loudFloor))")
        }
    }

    private var drift: Check {
        Check(
            name: "drift", passed: analysis.driftedShare <= Self.toleratedDrift,
            figure: "the reference loop moved around \(Format.share(analysis.driftedShare)) of the blocks; "
                + "bound \(Format.share(Self.toleratedDrift))")
    }

    private var sameResult: [Check] {
        guard case .measured(let floor) = native else { return [] }
        return floor.arms.map { arm in
            Check(
                name: "same-result", passed: arm.errorOverBound <= 1,
                figure: "\(arm.path.rawValue) differs from NumPy by \(Format.ratio(arm.errorOverBound)) of what "
                    + "rounding allows")
        }
    }

    private var sampled: [Check] {
        guard case .sampled(let profile, let nanoseconds) = sampling else { return [] }
        let half = Proportion(share: 0.5, looks: profile.looks)
        let points = Format.number(100 * (half.high - half.low) / 2)
        let ratio = nanoseconds / gross.medianNanoseconds
        return [
            Check(
                name: "length", passed: profile.looks >= Self.fewestLooks,
                figure: "\(Int(profile.looks)) looks at the loop: shares are uncertain by up to \(points) points"),
            Check(
                name: "sampled-speed", passed: abs(ratio - 1) <= Self.toleratedSlowdown,
                figure: "an execution took \(Format.duration(nanoseconds)) while it was sampled, "
                    + "\(Format.ratio(ratio)) of its time without; bound \(Format.share(Self.toleratedSlowdown)) apart"),
        ]
    }
}
