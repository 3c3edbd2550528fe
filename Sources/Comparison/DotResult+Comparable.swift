internal import Findings

extension DotResult {
    /// The arms that are compared, by their names in the samples and in tables. Those with probes are in the tiers.
    private static let arms = [("absent", "np.dot"), ("same-blas", "same-blas"), ("swift", "swift")]

    /// The whole call without probes, then its tiers as the clock gave them, then the native arms.
    func comparable(tierRefusal: String?) -> [ComparableFigure] {
        let arms = Self.arms.compactMap { arm, quantity in
            figure(quantity, samples?.arms[arm], refusal: quantity == "np.dot" ? nil : wrongResult)
        }
        let tiers = Tier.Name.allCases.compactMap { name in
            figure(name.rawValue, samples?.tiers[name.rawValue], refusal: tierRefusal)
        }
        return arms.prefix { $0.quantity == "np.dot" } + tiers + arms.drop { $0.quantity == "np.dot" }
    }

    private func figure(_ quantity: String, _ samples: [[Double]]?, refusal: String?) -> ComparableFigure? {
        guard let samples else { return nil }
        return ComparableFigure(
            size: size, quantity: quantity, samples: samples, floor: noiseFloor, refusal: refusal)
    }

    /// How fast a wrong product was computed says nothing.
    private var wrongResult: String? {
        checks.first { !$0.passed && $0.name == "same-result" }.map { "\($0.name) failed (\($0.figure))" }
    }
}
