/// The rungs of the ladder that are written in Swift, in their order: each one change from the one before.
///
/// All of them up to `divideAndConquer` are compiled without vector instructions, so that `vectorised` is the one that
/// brings them in.
package enum SwiftRung: String, CaseIterable, Sendable {
    /// The triple loop i-j-k over arrays of arrays, with every check of a release build.
    case plainArrays = "swift"
    /// The same loop over the same memory without checks.
    case unchecked = "swift-unchecked"
    /// The loops in the order i-k-j.
    case loopOrder = "loop-order"
    /// The rows of C shared by threads.
    case parallelLoops = "parallel-loops"
    /// Blocks that stay in the caches.
    case tiling
    /// Halves of halves, down to a scalar base case.
    case divideAndConquer = "divide-and-conquer"
    /// The same with the processor's vector instructions in the base case.
    case vectorised
    /// Matmul's own driver: packed operands, and a kernel in registers with fused multiply-adds.
    case packed

    /// What a rung does between two reports.
    package enum Unit: Sendable {
        /// One row of C, which sweeps all of B: few rows tell the cost of all.
        case row
        /// All of C.
        case product
    }

    package var unit: Unit {
        switch self {
        case .plainArrays, .unchecked, .loopOrder: .row
        case .parallelLoops, .tiling, .divideAndConquer, .vectorised, .packed: .product
        }
    }

    /// Whether it uses more than one thread if told to.
    package var isParallel: Bool { unit == .product }

    /// Lays the operands out as the rung wants them, which is no part of its work.
    package func prepare(_ problem: Problem) -> PreparedRung {
        switch self {
        case .plainArrays: .plainArrays(problem)
        case .unchecked: .unchecked(problem)
        case .loopOrder: .rows { multiplyInRowOrder(problem, onRow: $0) }
        case .parallelLoops: .whole { multiplyInParallel(problem, threads: $0) }
        case .tiling: .whole { multiplyInTiles(problem, threads: $0) }
        case .divideAndConquer: .whole { multiplyByHalves(problem, threads: $0, .scalar) }
        case .vectorised: .whole { multiplyByHalvesWithVectors(problem, threads: $0) }
        case .packed: .whole { multiplyPacked(problem, threads: $0) }
        }
    }
}
