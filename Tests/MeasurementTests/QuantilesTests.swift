import Testing

@testable import Measurement

@Suite struct QuantilesTests {
    @Test(
        arguments: [
            ([3.0], 3.0), ([1, 2], 1.5), ([2, 1, 3], 2), ([4, 1, 3, 2], 2.5), ([5, 5, 5, 5], 5), ([-1, 0, -3], -1),
            ([1, 2, .infinity], 2), ([1, .infinity, .infinity], .infinity), ([-.infinity, .infinity], .infinity),
        ] as [([Double], Double)])
    func `the median of a few numbers`(values: [Double], median: Double) {
        #expect(Quantiles.median(values) == median)
    }

    /// numpy.quantile([1, 3, 4, 10], …), whose default is definition 7.
    @Test(arguments: [(0.0, 1.0), (0.1, 1.6), (0.25, 2.5), (0.5, 3.5), (0.9, 8.2), (1, 10)])
    func `quantiles follow definition 7`(probability: Double, quantile: Double) {
        #expect(abs(Quantiles.quantile([10, 3, 1, 4], probability) - quantile) < 1e-12)
    }

    @Test(arguments: 1...64) func `selection agrees with sorting`(count: Int) {
        var synthetic = Synthetic(seed: UInt64(count))
        for distinct in [1.0, 3, 1000] {
            let values = (0..<count).map { _ in (synthetic.uniform() * distinct).rounded() }
            #expect(Quantiles.median(values) == Quantiles.quantile(values, 0.5))
            var ranked = RankedMedian(values)
            #expect(ranked.median(at: Array(values.indices)) == Quantiles.median(values))
            let drawn = (0..<count).map { _ in Int(synthetic.uniform() * Double(count)) }
            #expect(ranked.median(at: drawn) == Quantiles.median(drawn.map { values[$0] }))
        }
    }

    @Test func `quantiles between infinities are never NaN`() {
        let values = [-Double.infinity, 0, .infinity, .infinity]
        for probability in stride(from: 0.0, through: 1, by: 0.0625) {
            #expect(!Quantiles.quantile(values, probability).isNaN)
        }
    }

    @Test func `the median absolute deviation of the textbook example`() {
        #expect(Quantiles.medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]) == 1)
        #expect(Quantiles.medianAbsoluteDeviation([7]) == 0)
    }

    @Test func `NaN is refused`() async {
        await #expect(processExitsWith: .failure) { _ = Quantiles.median([1, .nan]) }
        await #expect(processExitsWith: .failure) { _ = Quantiles.quantile([.nan], 0.5) }
    }

    @Test func `an empty sample is refused`() async {
        await #expect(processExitsWith: .failure) { _ = Quantiles.median([]) }
    }
}
