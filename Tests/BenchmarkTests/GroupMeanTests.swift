import Testing

@testable import matmul_benchmark

@Suite struct GroupMeanTests {
    private func row(_ dtype: String, threads: Int, size: Int, ratios: [Double]) -> Row {
        Row(
            group: .square, dtype: dtype, threads: threads, m: size, n: size, k: size, routine: .gemm, swiftGflops: 1,
            blasGflops: 1, ratio: ratios[ratios.count / 2], ci95: [], errorOverBound: 0, othersSlept: true,
            ratios: ratios)
    }

    @Test func `a mean is geometric, and of one type and number of threads`() throws {
        let means = GroupMean.all(
            [
                row("float64", threads: 1, size: 256, ratios: [2, 2, 2]),
                row("float32", threads: 1, size: 256, ratios: [3, 3, 3]),
                row("float64", threads: 1, size: 512, ratios: [0.5, 0.5, 0.5]),
                row("float64", threads: 2, size: 256, ratios: [1.5, 1.5, 1.5]),
            ], seed: 1)
        #expect(means.map(\.dtype) == ["float64", "float32", "float64"])
        #expect(means.map(\.threads) == [1, 1, 2])
        #expect(zip(means.map(\.geometricMean), [1, 3, 1.5]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(means.map(\.smallestRatio) == [0.5, 3, 1.5])
    }

    @Test func `its interval covers the scatter of the blocks`() throws {
        let scattered = (0..<51).map { 1 + 0.01 * Double($0 - 25) }
        let mean = try #require(
            GroupMean.all([row("float64", threads: 1, size: 256, ratios: scattered)], seed: 1).first)
        #expect(mean.ci95[0] < 0.96 && mean.ci95[0] > 0.75)
        #expect(mean.ci95[1] > 1.04 && mean.ci95[1] < 1.25)
    }
}
