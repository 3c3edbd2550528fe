internal import Foundation

/// How long a run still takes, as it is told to whoever waits: it counts down, and is corrected without jumps.
///
/// At the start it is what was planned, at the end what the run's own pace says; in between the two are mixed as far as
/// the run has come. A pace alone starts absurdly: whatever comes before the first figure counts as slowness.
package struct RemainingTime {
    private var told: (seconds: Double, at: Double)?

    /// About two thirds of a correction are made in a quarter of the time that is left, within these seconds: a reader
    /// sees no jump, and the last word before the end is right.
    private static let inertia = 0.5...5.0

    package init() {}

    /// - Parameters:
    ///   - elapsed: seconds since the start; never less than at the call before.
    ///   - fraction: of the whole run, 0…1.
    ///   - planned: seconds that the whole run shall take, by what is known now.
    package mutating func seconds(elapsed: Double, fraction: Double, planned: Double) -> Double {
        let byPlan = max(0, planned - elapsed)
        let byPace = fraction > 0 ? elapsed / fraction - elapsed : 0
        let estimate = (1 - fraction) * byPlan + fraction * byPace
        let seconds = told.map { corrected($0.seconds - (elapsed - $0.at), towards: estimate, in: elapsed - $0.at) }
        told = (seconds ?? estimate, elapsed)
        return max(0, seconds ?? estimate)
    }

    private func corrected(_ countedDown: Double, towards estimate: Double, in passed: Double) -> Double {
        let inertia = min(max(estimate / 4, Self.inertia.lowerBound), Self.inertia.upperBound)
        return estimate + (countedDown - estimate) * exp(-passed / inertia)
    }
}
