/// The same product on the same buffers without Python.
package struct NativeArm: Codable, Equatable, Sendable {
    package enum Path: String, Codable, Sendable {
        /// The BLAS function that NumPy has loaded, called straight from Swift: what removing Python would gain.
        case sameBLAS = "same-blas"
        /// Swift's own matrix product.
        case swift
    }

    package var path: Path
    package var medianNanoseconds: Double
    package var ci95Nanoseconds: Interval
    /// This arm's time over np.dot's, paired block by block: below 1 is faster than np.dot.
    package var ratio: Double
    package var ratioCI95: Interval
    /// Largest difference from NumPy's result, relative to the bound that rounding allows: at most 1 is equal.
    package var errorOverBound: Double

    package init(
        path: Path, medianNanoseconds: Double, ci95Nanoseconds: Interval, ratio: Double, ratioCI95: Interval,
        errorOverBound: Double
    ) {
        self.path = path
        self.medianNanoseconds = medianNanoseconds
        self.ci95Nanoseconds = ci95Nanoseconds
        self.ratio = ratio
        self.ratioCI95 = ratioCI95
        self.errorOverBound = errorOverBound
    }

    enum CodingKeys: String, CodingKey {
        case path
        case medianNanoseconds = "median_ns"
        case ci95Nanoseconds = "ci95_ns"
        case ratio
        case ratioCI95 = "ratio_ci95"
        case errorOverBound = "error_over_bound"
    }
}
