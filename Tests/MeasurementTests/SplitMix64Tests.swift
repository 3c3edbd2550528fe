import Testing

@testable import Measurement

@Suite struct SplitMix64Tests {
    @Test func `the sequence is that of the reference implementation`() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test(arguments: [1, 2, 3, 7, 300]) func `indices below a bound come equally often`(bound: Int) {
        var generator = SplitMix64(seed: 3)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<bound * 1000 { counts[generator.index(below: bound)] += 1 }
        // Each count is Poisson of mean 1000: six standard deviations.
        #expect(counts.allSatisfy { abs($0 - 1000) < 190 })
    }
}
