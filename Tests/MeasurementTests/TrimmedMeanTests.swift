import Testing

@testable import Measurement

@Suite struct TrimmedMeanTests {
    @Test(
        arguments: [
            ([3.0], 3.0), ([1, 3], 2), ([1000, 2, 3, 4, 5, 6, 7, 8, 9, 1], 5.5), ([9, 1, 5, 3, 7], 5),
            ([2, 4, 6, 8, 1000], 129.75),
        ] as [([Double], Double)])
    func `the mean without the lowest and the highest tenth`(values: [Double], mean: Double) {
        #expect(abs(Quantiles.trimmedMean(values) - mean) < 1e-12)
    }

    @Test func `a duration between two steps of the clock is found between them`() {
        let readings =
            Array(repeating: 10.0, count: 600) + Array(repeating: 20.0, count: 395)
            + Array(repeating: 50_000.0, count: 5)
        #expect(abs(Quantiles.trimmedMean(readings) - 14) < 0.5)
        #expect(Quantiles.median(readings) == 10)
    }
}
