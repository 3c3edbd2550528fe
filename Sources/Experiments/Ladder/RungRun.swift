internal import LadderPrograms

/// One process of a rung that ended well, with the right result.
struct RungRun: Equatable, Sendable {
    /// Different rows of the result that it computed.
    var rows: [Int]
    /// In the order done.
    var units: [UnitTime]
    /// From its start to the verdict on its result.
    var seconds: Double
    /// Of its result, over what rounding allows.
    var errorOverBound: Double

    /// What it took beside its units.
    var startSeconds: Double { max(0, seconds - units.reduce(0) { $0 + $1.wallSeconds }) }
}
