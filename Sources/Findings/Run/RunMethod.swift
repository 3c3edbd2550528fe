/// How a run's figures were obtained. Files of different versions are not compared.
package struct RunMethod: Codable, Equatable, Sendable {
    /// Raised whenever a change of the method moves figures.
    package static let currentVersion = 1

    package var version: Int
    /// What watched the program: `sampler`, or `sampler and call stubs`.
    package var instrument: String
    /// The mean time between two looks at the program that was asked for.
    package var meanPeriodNanoseconds: Double
    /// `release` or `debug`.
    package var build: String

    package init(
        version: Int = RunMethod.currentVersion, instrument: String, meanPeriodNanoseconds: Double, build: String
    ) {
        self.version = version
        self.instrument = instrument
        self.meanPeriodNanoseconds = meanPeriodNanoseconds
        self.build = build
    }

    enum CodingKeys: String, CodingKey {
        case version, instrument
        case meanPeriodNanoseconds = "mean_period_ns"
        case build
    }
}
