import Testing

@testable import Measurement

@Suite struct InterquartileMeanTests {
    @Test(
        arguments: [
            ([3.0], 3.0), ([1, 3], 2), ([1, 2, 3, 1000], 2.5), ([9, 1, 5, 3, 7, 11, 13, -100], 6),
            ([2, 4, 6, 8, 1000], 6),
        ] as [([Double], Double)])
    func `the mean of the middle half`(values: [Double], mean: Double) {
        #expect(abs(Quantiles.interquartileMean(values) - mean) < 1e-12)
    }
}
