package import Findings

/// What one `glue-profile claims` is asked to put to the test. Complete and checked before anything runs.
package struct ClaimsOptions: Sendable {
    /// In the order of their numbers.
    package var claims: [PublishedClaim]
    /// What decides those about np.dot; nil where none is among them.
    package var dot: DotOptions?
    /// The same for the ladder's.
    package var ladder: LadderOptions?

    /// A look at an array takes no longer, whatever it is given.
    private static let glanceSeconds = 2.0

    /// Each experiment is as a command of its own would run it by default; for chosen claims, no wider than they need.
    ///
    /// - Parameters:
    ///   - claims: nil: all of them.
    ///   - seconds: budget for all experiments, shared out as their own budgets are; nil: those.
    ///   - threads: of the ladder's parallel rungs.
    package init(claims chosen: [PublishedClaim]?, python: String?, seconds: Double?, threads: Int) {
        claims = chosen ?? PublishedClaims.all
        let dotNeeds = claims.compactMap { claim in
            if case .dot(let needs) = claim.experiment { needs } else { nil }
        }
        let isGlance = dotNeeds.allSatisfy { $0 == .arrays }
        if !dotNeeds.isEmpty { dot = Self.dot(python, isGlance: isGlance) }
        let needed = claims.flatMap { claim -> [Rung.ID] in
            if case .ladder(let rungs) = claim.experiment { rungs } else { [] }
        }
        let rungs = chosen == nil ? Rung.ID.allCases : needed
        if !rungs.isEmpty { ladder = LadderOptions(python: python, rungs: rungs, threads: threads) }
        guard let seconds else { return }
        let factor = seconds / budget
        dot?.seconds *= isGlance ? min(1, factor) : factor
        ladder?.seconds *= factor
    }

    private static func dot(_ python: String?, isGlance: Bool) -> DotOptions {
        let pythons = python.map { [$0] } ?? []
        guard isGlance else { return DotOptions(pythons: pythons) }
        return DotOptions(
            pythons: pythons, sizes: Array(DotOptions.defaultSizes.prefix(1)), seconds: glanceSeconds, processes: 1)
    }

    /// Of all experiments together, in seconds.
    var budget: Double { (dot?.seconds ?? 0) + (ladder?.seconds ?? 0) }
}
