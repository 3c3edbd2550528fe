internal import Findings

/// What is known of a rung before anything runs: what it changes, and how it is timed.
struct RungCard: Sendable {
    let id: Rung.ID
    let title: String
    let language: String
    /// Against the rung before.
    let change: String
    /// From before it was measured, with the source of the figure.
    let expectation: String
    var unit = RungSamples.Unit.row
    /// Whether it works with as many threads as are asked for.
    var isParallel = false
    /// Whether its rows are those of a serial rung, so that some of them tell the cost of all.
    var sharesRows = false
    /// Whether a compiler works while it runs.
    var warmsUp = false

    static func of(_ id: Rung.ID) -> RungCard {
        guard let card = cards[id] else { preconditionFailure("\(id.rawValue) has no card") }
        return card
    }

    private static let cards = Dictionary(uniqueKeysWithValues: (serial + parallel).map { ($0.id, $0) })
}
