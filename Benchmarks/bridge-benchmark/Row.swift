internal import Measurement

/// What was found for one item: a row of the table and of the JSON file.
struct Row: Encodable {
    let item: String
    let operation: String
    let swiftNanoseconds: Double
    let cNanoseconds: Double
    /// Of the medians over blocks, with its 95 % interval.
    let ratio: Double
    let ci95: [Double]
    let promise: Double?
    let promisedExcess: Double?
    /// The least that Swift takes beyond C, by the 95 % interval, in nanoseconds.
    let excessNanoseconds: Double

    enum CodingKeys: String, CodingKey {
        case item, operation, ratio, ci95, promise
        case promisedExcess = "promised_excess_ns"
        case excessNanoseconds = "excess_ns"
        case swiftNanoseconds = "swift_ns"
        case cNanoseconds = "c_ns"
    }

    /// The blocks of one process: the interval knows nothing of other processes.
    init(_ item: any Item, pairs: [Contest.Pair], seed: UInt64) {
        let samples = ClusteredSamples(processes: [pairs])
        let interval = Bootstrap(seed: seed).interval(of: samples) { pairs in
            Quantiles.median(pairs.map(\.swift)) / Quantiles.median(pairs.map(\.c))
        }
        self.item = item.name
        operation = item.operation
        swiftNanoseconds = Quantiles.median(pairs.map(\.swift))
        cNanoseconds = Quantiles.median(pairs.map(\.c))
        ratio = interval.estimate
        ci95 = [interval.low, interval.high]
        promise = item.promise
        promisedExcess = item.promisedExcess
        let excess = Bootstrap(seed: seed).interval(of: samples) { pairs in
            Quantiles.median(pairs.map(\.swift)) - Quantiles.median(pairs.map(\.c))
        }
        excessNanoseconds = excess.low
    }

    /// Whether the promise is broken beyond noise.
    var isBroken: Bool {
        if let promisedExcess, excessNanoseconds > promisedExcess { return true }
        guard let promise, let low = ci95.first else { return false }
        return low > promise
    }
}
