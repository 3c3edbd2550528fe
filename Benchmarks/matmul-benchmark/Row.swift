internal import Matmul
internal import Measurement

/// What was found for one product: a row of the table and of the JSON file.
struct Row: Encodable {
    var group: ShapeGroup
    var dtype: String
    var threads: Int
    var m: Int
    var n: Int
    var k: Int
    var aTransposed = false
    var bTransposed = false
    var routine: BLASProduct.Routine
    var swiftGflops: Double
    var blasGflops: Double
    /// Swift's speed over BLAS's: the median over blocks, with its 95 % interval.
    var ratio: Double
    var ci95: [Double]
    /// Swift's share of the measured peak of as many threads, with its 95 % interval; nil where there is no such peak.
    var peakShare: Double?
    var peakShareInterval: [Double]?
    /// Above 1, one of the two results is wrong.
    var errorOverBound: Double
    /// False if threads of the other side may have taken time from this one.
    var othersSlept: Bool
    /// Of every block; not in the file.
    var ratios: [Double]

    enum CodingKeys: String, CodingKey {
        case group, dtype, threads, m, n, k, ratio, ci95
        case aTransposed = "a_transposed"
        case bTransposed = "b_transposed"
        case routine = "blas_routine"
        case swiftGflops = "swift_gflops"
        case blasGflops = "blas_gflops"
        case peakShare = "peak_share"
        case peakShareInterval = "peak_share_ci95"
        case errorOverBound = "error_over_bound"
        case othersSlept = "others_slept"
    }

    var shape: Shape { Shape(m, n, k, aTransposed: aTransposed, bTransposed: bTransposed) }
}

extension Row {
    /// The blocks of one process: the interval knows nothing of other processes. `peak` is in GFLOPS.
    init(
        _ group: ShapeGroup, _ contestants: Contestants, pairs: [Contest.Pair], othersSlept: Bool, peak: Double?,
        seed: UInt64
    ) {
        let shape = contestants.shape
        func interval(_ figure: (Contest.Pair) -> Double) -> ConfidenceInterval {
            Bootstrap(seed: seed).intervalOfMedian(of: ClusteredSamples(processes: [pairs.map(figure)]))
        }
        let ratio = interval(\.ratio)
        let speed = interval { shape.operations / $0.swift }
        self.init(
            group: group, dtype: contestants.element.rawValue, threads: contestants.swift.threads, m: shape.rows,
            n: shape.columns, k: shape.inner, aTransposed: shape.aTransposed, bTransposed: shape.bTransposed,
            routine: BLASProduct.routine(shape), swiftGflops: speed.estimate,
            blasGflops: Quantiles.median(pairs.map { shape.operations / $0.blas }), ratio: ratio.estimate,
            ci95: [ratio.low, ratio.high], peakShare: peak.map { speed.estimate / $0 },
            peakShareInterval: peak.map { [speed.low / $0, speed.high / $0] },
            errorOverBound: contestants.errorOverBound(), othersSlept: othersSlept, ratios: pairs.map(\.ratio))
    }
}
