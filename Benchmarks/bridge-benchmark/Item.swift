internal import EmbeddedPython

/// One operation that is measured twice: written in Swift with EmbeddedPython, and in C (BridgeFloor).
///
/// Each runs it `rounds` times and gives the ticks of one. What it needs is made before, by its initialiser.
protocol Item: AnyObject {
    /// Short and lasting, e.g. `a2`: results of different days are told apart by it.
    var name: String { get }
    var operation: String { get }
    /// The ratio that it must not exceed, if one was promised.
    var promise: Double? { get }
    /// How many nanoseconds it may take beyond C's, if that was promised: for what C does in one or two.
    var promisedExcess: Double? { get }

    func ticksInSwift(rounds: Int, _ python: borrowing Python) throws -> Double
    func ticksInC(rounds: Int, _ python: borrowing Python) throws -> Double
}

extension Item {
    var promise: Double? { nil }
    var promisedExcess: Double? { nil }

    func ticks(_ side: Side, rounds: Int, _ python: borrowing Python) throws -> Double {
        switch side {
        case .swift: try ticksInSwift(rounds: rounds, python)
        case .c: try ticksInC(rounds: rounds, python)
        }
    }
}

enum Side: CaseIterable {
    case swift
    case c
}
