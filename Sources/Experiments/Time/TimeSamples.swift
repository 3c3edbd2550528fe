internal import Findings

/// What one worker process measured of a statement: one value a block, in nanoseconds an execution.
package struct TimeSamples: Codable, Equatable, Sendable {
    /// What a block alternates, each once and in random order.
    package enum Arm: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
        case statement
        /// The same once more (A/A).
        case again
        /// The loop around nothing.
        case emptyLoop
        /// The BLAS function that NumPy has loaded, called from Swift.
        case sameBLAS
        case swift
    }

    /// Number of the process.
    package var process: Int
    package var executionsPerBlock = 1
    package var arms: [Arm: [Double]] = [:]
    /// Whether the reference loop moved around this block.
    package var drifted: [Bool] = []
    package var firstNanoseconds: Double?
    package var collectsGarbage = false
    /// What was recognised, in words, and its dtype.
    package var operation: String?
    package var dtype: String?
    /// Whether each execution changes the operands of the next.
    package var isInPlace = false
    /// Why nothing was.
    package var refusal: String?
    /// By native arm: largest difference from NumPy's result over what rounding allows.
    package var errorOverBound: [Arm: Double] = [:]
    package var interrupted = false

    package init(process: Int) { self.process = process }

    /// Blocks in which every arm had its turn.
    var blocks: Int { arms.values.map(\.count).min() ?? 0 }
}
