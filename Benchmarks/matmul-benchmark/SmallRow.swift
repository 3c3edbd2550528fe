internal import Matmul
internal import Measurement

/// What was found for one small product.
struct SmallRow: Encodable {
    var dtype: String
    /// Small products are computed on the calling thread, by both sides.
    var threads = 1
    var m: Int
    var n: Int
    var k: Int
    var swiftNanoseconds: Double
    /// The BLAS function called from Swift: what is left of np.dot without Python and NumPy.
    var blasNanoseconds: Double
    /// np.dot(a, b) called from Python.
    var dotNanoseconds: Double
    /// np.dot(a, b, out=c).
    var dotIntoNanoseconds: Double
    /// What the arithmetic alone takes at the machine's peak: no program is faster. Nil where there is no peak.
    var floorNanoseconds: Double?
    /// np.dot's time over the floor: no program has a higher ratio.
    var highestRatio: Double?
    /// np.dot's time over Swift's: the median over blocks, with its 95 % interval.
    var ratio: Double
    var ci95: [Double]
    var ratioInto: Double
    var ci95Into: [Double]
    var errorOverBound: Double

    enum CodingKeys: String, CodingKey {
        case dtype, threads, m, n, k, ratio, ci95
        case highestRatio = "highest_ratio"
        case ratioInto = "ratio_out"
        case ci95Into = "ci95_out"
        case swiftNanoseconds = "swift_ns"
        case blasNanoseconds = "blas_ns"
        case dotNanoseconds = "dot_ns"
        case dotIntoNanoseconds = "dot_out_ns"
        case floorNanoseconds = "floor_ns"
        case errorOverBound = "error_over_bound"
    }

    var shape: Shape { Shape(m, n, k) }
}

extension SmallRow {
    /// `peak` is of one core, in GFLOPS.
    init(
        _ shape: Shape, _ element: PeakLoop.Element, blocks: [SmallContest.Block], peak: Double?,
        errorOverBound: Double, seed: UInt64
    ) {
        func interval(_ ratio: (SmallContest.Block) -> Double) -> ConfidenceInterval {
            Bootstrap(seed: seed).intervalOfMedian(of: ClusteredSamples(processes: [blocks.map(ratio)]))
        }
        func median(_ arm: (SmallContest.Block) -> Double) -> Double { Quantiles.median(blocks.map(arm)) }
        let (made, filled) = (interval { $0.dot / $0.swift }, interval { $0.dotInto / $0.swift })
        let floor = peak.map { shape.operations / $0 }
        self.init(
            dtype: element.rawValue, m: shape.rows, n: shape.columns, k: shape.inner, swiftNanoseconds: median(\.swift),
            blasNanoseconds: median(\.blas), dotNanoseconds: median(\.dot), dotIntoNanoseconds: median(\.dotInto),
            floorNanoseconds: floor, highestRatio: floor.map { median(\.dot) / $0 }, ratio: made.estimate,
            ci95: [made.low, made.high], ratioInto: filled.estimate, ci95Into: [filled.low, filled.high],
            errorOverBound: errorOverBound)
    }
}
