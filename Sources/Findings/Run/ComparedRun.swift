/// Two runs of a program.
package struct ComparedRun: Codable, Equatable, Sendable {
    /// Of a single run each, so that nothing is decided of them.
    package var oldWallSeconds: Double
    package var newWallSeconds: Double
    /// Glue, the classes, then the functions and lines that took most in either run.
    package var shares: [ComparedShare]

    package init(oldWallSeconds: Double, newWallSeconds: Double, shares: [ComparedShare]) {
        self.oldWallSeconds = oldWallSeconds
        self.newWallSeconds = newWallSeconds
        self.shares = shares
    }

    enum CodingKeys: String, CodingKey {
        case oldWallSeconds = "old_wall_s"
        case newWallSeconds = "new_wall_s"
        case shares
    }
}

extension ComparisonReport {
    /// Whether nothing in it could be decided.
    package var isUndecided: Bool {
        figures.allSatisfy { $0.verdict == .undecided } && (run?.shares ?? []).allSatisfy { $0.verdict == .undecided }
    }
}
