internal import Matmul
internal import Measurement

/// What was found for one product: a row of the table and of the JSON file.
struct Row: Encodable {
    let group: ShapeGroup
    let dtype: String
    let threads: Int
    let m: Int
    let n: Int
    let k: Int
    let swiftGflops: Double
    let blasGflops: Double
    /// Swift's speed over BLAS's: the median over blocks, with its 95 % interval.
    let ratio: Double
    let ci95: [Double]
    /// Of the measured peak with as many threads; nil where there is none.
    let peakShare: Double?
    /// Above 1, one of the two results is wrong.
    let errorOverBound: Double
    /// Of every block; not in the file.
    let ratios: [Double]

    enum CodingKeys: String, CodingKey {
        case group, dtype, threads, m, n, k, ratio, ci95
        case swiftGflops = "swift_gflops"
        case blasGflops = "blas_gflops"
        case peakShare = "peak_share"
        case errorOverBound = "error_over_bound"
    }

    /// The blocks of one process: the interval knows nothing of other processes.
    init(
        _ group: ShapeGroup, _ contestants: Contestants, threads: Int, pairs: [Contest.Pair], peak: Double?,
        errorOverBound: Double, seed: UInt64
    ) {
        let shape = contestants.operands.shape
        let ratios = pairs.map(\.ratio)
        let interval = Bootstrap(seed: seed).intervalOfMedian(of: ClusteredSamples(processes: [ratios]))
        self.group = group
        self.ratios = ratios
        self.threads = threads
        self.errorOverBound = errorOverBound
        dtype = contestants.operands.element.rawValue
        (m, n, k) = (shape.rows, shape.columns, shape.inner)
        swiftGflops = shape.operations / Quantiles.median(pairs.map(\.swift))
        blasGflops = shape.operations / Quantiles.median(pairs.map(\.blas))
        ratio = interval.estimate
        ci95 = [interval.low, interval.high]
        peakShare = peak.map { [swiftGflops] in swiftGflops / $0 }
    }

    var shape: Shape { Shape(m, n, k) }
}
