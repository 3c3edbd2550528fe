/// A rung that ran here and computed the right product.
package struct RungMeasurement: Codable, Equatable, Sendable {
    /// Threads that worked at once: 1 for a serial rung.
    package var threads: Int
    package var samples: RungSamples
    /// Wall time of one full product.
    package var seconds: SecondsEstimate
    /// Processor time of all its threads.
    package var coreSeconds: SecondsEstimate
    /// Largest difference from the true product, relative to what rounding allows: at most 1 is equal.
    package var errorOverTolerance: Double
    package var smaller: SmallerRun?
    /// This rung's own, such as `extrapolation`; one that failed leaves every claim undecided that needs the rung.
    package var checks: [Check]
    /// Nil until the rung stands in its ladder: `LadderResult` fills it in.
    package var figures: RungFigures?

    package init(
        threads: Int, samples: RungSamples, seconds: SecondsEstimate, coreSeconds: SecondsEstimate,
        errorOverTolerance: Double, smaller: SmallerRun? = nil, checks: [Check] = [], figures: RungFigures? = nil
    ) {
        self.threads = threads
        self.samples = samples
        self.seconds = seconds
        self.coreSeconds = coreSeconds
        self.errorOverTolerance = errorOverTolerance
        self.smaller = smaller
        self.checks = checks
        self.figures = figures
    }

    enum CodingKeys: String, CodingKey {
        case threads, samples, seconds
        case coreSeconds = "core_seconds"
        case errorOverTolerance = "error_over_tolerance"
        case smaller, checks, figures
    }
}
