/// The same operation on the same operands without Python, into memory that is there.
package struct NativeFloor: Codable, Equatable, Sendable {
    /// In words, e.g. `dot of 512x512 and 512x512`.
    package var operation: String
    /// `float64` or `float32`.
    package var dtype: String
    /// Ratios are over the statement's net time.
    package var arms: [NativeArm]

    package init(operation: String, dtype: String, arms: [NativeArm]) {
        self.operation = operation
        self.dtype = dtype
        self.arms = arms
    }

    /// What the statement is compared with: the kernel that NumPy itself calls where that can be called, so that the
    /// price of Python is not mixed with that of another kernel; else Swift's code. Nil where its result is not NumPy's.
    package var base: NativeArm? {
        arms.first { $0.path == .sameBLAS && $0.isEqual } ?? arms.first { $0.isEqual }
    }

    /// An arm that is faster than the base: what another kernel would gain besides.
    package var faster: NativeArm? {
        guard let base else { return nil }
        return arms.first { $0.isEqual && $0.ci95Nanoseconds.high < base.ci95Nanoseconds.low }
    }

    /// The share of the statement's net time that the base does without. Below zero where NumPy's own code is faster.
    package var glue: Estimate? {
        base.map { Estimate(median: 1 - $0.ratio, ci95: Interval(1 - $0.ratioCI95.high, 1 - $0.ratioCI95.low)) }
    }
}

extension NativeArm {
    fileprivate var isEqual: Bool { errorOverBound <= 1 }
}
