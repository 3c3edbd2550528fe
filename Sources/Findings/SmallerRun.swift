/// One whole product of a smaller size by the same program: what tells whether a few rows speak for all.
package struct SmallerRun: Codable, Equatable, Sendable {
    package var size: Int
    /// Wall time of all its rows, measured.
    package var seconds: Double
    /// What as many of its rows as were sampled at the full size would have foretold; nil where nothing is extrapolated.
    package var foretold: SecondsEstimate?

    package init(size: Int, seconds: Double, foretold: SecondsEstimate?) {
        self.size = size
        self.seconds = seconds
        self.foretold = foretold
    }
}
