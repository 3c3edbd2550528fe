/// The size at which glue falls below a share of the call.
package struct Crossover: Equatable, Sendable {
    package var python: String
    package var dtype: String
    package var threads: Int
    /// The share, 0…1.
    package var share: Double
    package var position: Position

    package enum Position: Equatable, Sendable {
        /// Within the measured sizes, with its 95 % interval.
        case at(size: Double, ci95: Interval)
        /// Already below the share at the smallest measured size.
        case below(smallest: Int)
        /// Still above it at the largest measured size: not extrapolated.
        case above(largest: Int)
    }

    package init(python: String, dtype: String, threads: Int, share: Double, position: Position) {
        self.python = python
        self.dtype = dtype
        self.threads = threads
        self.share = share
        self.position = position
    }
}
