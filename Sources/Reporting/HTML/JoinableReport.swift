internal import Findings

/// A report of which several can stand in the same tables and pictures.
protocol JoinableReport: Sendable {
    /// Every Python that it speaks of.
    var pythonIDs: [String] { get }

    mutating func renamePythons(_ name: (String) -> String)

    /// Takes in the other's results. The environment stays its own, save for the Pythons.
    mutating func add(_ other: Self)
}

extension DotReport: JoinableReport {
    var pythonIDs: [String] { environment.pythons.map(\.id) + results.map(\.python) }

    mutating func renamePythons(_ name: (String) -> String) {
        environment.pythons.rename(\.id, name)
        results.rename(\.python, name)
        arrays.rename(\.python, name)
        crossovers.rename(\.python, name)
        claims.rename(\.python, name)
    }

    mutating func add(_ other: DotReport) {
        environment.pythons += other.environment.pythons
        results += other.results
        arrays += other.arrays
        crossovers += other.crossovers
        claims += other.claims
        complete = complete && other.complete
    }
}

extension LadderReport: JoinableReport {
    var pythonIDs: [String] { environment.pythons.map(\.id) + results.map(\.python) }

    mutating func renamePythons(_ name: (String) -> String) {
        environment.pythons.rename(\.id, name)
        results.rename(\.python, name)
        claims.rename(\.python, name)
    }

    mutating func add(_ other: LadderReport) {
        environment.pythons += other.environment.pythons
        results += other.results
        claims += other.claims
        complete = complete && other.complete
    }
}

extension MutableCollection {
    fileprivate mutating func rename(_ name: WritableKeyPath<Element, String>, _ new: (String) -> String) {
        for index in indices { self[index][keyPath: name] = new(self[index][keyPath: name]) }
    }
}
