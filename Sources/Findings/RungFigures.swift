/// What follows from a rung's seconds beside the other rungs of its ladder; a figure without its base is nil.
package struct RungFigures: Codable, Equatable, Sendable {
    /// Times as fast as another rung.
    package struct Factor: Codable, Equatable, Sendable {
        package var against: Rung.ID
        package var factor: Estimate

        package init(against: Rung.ID, factor: Estimate) {
            self.against = against
            self.factor = factor
        }
    }

    /// Whether the seconds are those of some rows, times what is missing.
    package var isExtrapolated: Bool
    /// 2N³ over the seconds, in 10⁹ operations a second.
    package var gigaflops: Double?
    /// Against the nearest rung before that has a figure: what this one change gained.
    package var own: Factor?
    /// Against Python at module level.
    package var absolute: Estimate?
    /// Against Python in a function, which is the more usual program.
    package var overFunction: Estimate?
    /// `absolute` over the threads used.
    package var perCore: Estimate?
    /// Of the measured peak of as many cores as it has threads, 0…1.
    package var shareOfPeak: Double?
    /// The same rate at the smaller size, where it was run.
    package var smallerGigaflops: Double?

    package init(
        isExtrapolated: Bool, gigaflops: Double?, own: Factor?, absolute: Estimate?, overFunction: Estimate?,
        perCore: Estimate?, shareOfPeak: Double?, smallerGigaflops: Double?
    ) {
        self.isExtrapolated = isExtrapolated
        self.gigaflops = gigaflops
        self.own = own
        self.absolute = absolute
        self.overFunction = overFunction
        self.perCore = perCore
        self.shareOfPeak = shareOfPeak
        self.smallerGigaflops = smallerGigaflops
    }

    enum CodingKeys: String, CodingKey {
        case isExtrapolated = "extrapolated"
        case gigaflops = "gflops"
        case own = "own_factor"
        case absolute = "absolute_factor"
        case overFunction = "factor_over_function"
        case perCore = "per_core_factor"
        case shareOfPeak = "share_of_peak"
        case smallerGigaflops = "smaller_gflops"
    }
}
