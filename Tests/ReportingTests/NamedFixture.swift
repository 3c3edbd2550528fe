@testable import Findings
@testable import Reporting

/// The fixtures by name: whole reports as arguments of tests would fill a log.
enum NamedFixture: String, CaseIterable, CustomStringConvertible {
    case twoPythons, onePython, ladder, troubledLadder, run, troubledRun, claims, troubledClaims, time, troubledTime

    var report: Report {
        switch self {
        case .twoPythons: .dot(Fixture.report)
        case .onePython: .dot(Fixture.single)
        case .ladder: .ladder(LadderFixture.report)
        case .troubledLadder: .ladder(LadderFixture.troubled)
        case .claims: .claims(ClaimsFixture.report)
        case .troubledClaims: .claims(ClaimsFixture.troubled)
        case .run: .run(RunFixture.report)
        case .troubledRun: .run(RunFixture.troubled)
        case .time: .time(TimeFixture.report)
        case .troubledTime: .time(TimeFixture.troubled)
        }
    }

    var description: String { rawValue }
}
