package import Findings

extension Rung {
    /// Whether it was tried and did not do.
    package var hasFailed: Bool {
        if case .failed = outcome { true } else { false }
    }
}

extension LadderReport {
    package var hasFailedRung: Bool {
        results.contains { $0.rungs.contains(where: \.hasFailed) }
    }
}
