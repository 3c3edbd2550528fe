import Testing

@testable import Measurement

@Suite struct LogLogInterpolationTests {
    private typealias Crossing = LogLogInterpolation.Crossing
    private let sizes = [8.0, 16, 32, 64]

    @Test(arguments: [0.9, 0.5, 0.25, 0.2, 0.13]) func `a power of the size is met exactly`(level: Double) throws {
        let crossing = LogLogInterpolation.crossing(sizes: sizes, shares: sizes.map { 8 / $0 }, level: level)
        guard case .at(let size) = crossing else {
            Issue.record("\(crossing)")
            return
        }
        #expect(abs(size - 8 / level) < 1e-9)
    }

    @Test(
        arguments: [
            ([0.4, 0.3, 0.2, 0.1], 0.5, .belowSmallest(8)),
            ([0.5, 0.3, 0.2, 0.1], 0.5, .belowSmallest(8)),
            ([0.9, 0.8, 0.7, 0.6], 0.5, .aboveLargest(64)),
            ([0.9, 0.5, 0.5, 0.1], 0.5, .at(16)),
            ([0.9, 0.8, 0.7, 0.5], 0.5, .at(64)),
            // Pooled to 0.9, 0.6, 0.6, 0.1.
            ([0.9, 0.5, 0.7, 0.1], 0.6, .at(16)),
            // No logarithm: the share itself is halfway, hence the geometric middle of the sizes.
            ([0.9, 0.8, 0.6, -0.4], 0.1, .at(32 * 2.0.squareRoot())),
            ([0.9, 0.8, 0.6, 0], 0.3, .at(32 * 2.0.squareRoot())),
        ] as [([Double], Double, LogLogInterpolation.Crossing)])
    func `the crossing of a level`(shares: [Double], level: Double, expected: LogLogInterpolation.Crossing) {
        let crossing = LogLogInterpolation.crossing(sizes: sizes, shares: shares, level: level)
        if case (.at(let size), .at(let right)) = (crossing, expected) {
            #expect(abs(size - right) < 1e-9)
        } else {
            #expect(crossing == expected)
        }
    }

    @Test func `a single size is below or above`() {
        #expect(LogLogInterpolation.crossing(sizes: [8], shares: [0.1], level: 0.5) == .belowSmallest(8))
        #expect(LogLogInterpolation.crossing(sizes: [8], shares: [0.9], level: 0.5) == .aboveLargest(8))
    }

    @Test(
        arguments: [
            ([3, 2, 1], [3, 2, 1]), ([1, 2, 3], [2, 2, 2]), ([3, 1, 2, 0], [3, 1.5, 1.5, 0]), ([], []),
            ([5, 1, 1, 4], [5, 2, 2, 2]),
        ] as [([Double], [Double])])
    func `violators are pooled`(values: [Double], pooled: [Double]) {
        #expect(LogLogInterpolation.nonIncreasing(values) == pooled)
    }

    @Test func `pooling noise gives a falling sequence of the same sum`() {
        var synthetic = Synthetic(seed: 8)
        for _ in 0..<100 {
            let values = (0..<12).map { 1 - 0.05 * Double($0) + 0.2 * synthetic.normal() }
            let pooled = LogLogInterpolation.nonIncreasing(values)
            #expect(zip(pooled, pooled.dropFirst()).allSatisfy { $0 >= $1 })
            #expect(abs(pooled.reduce(0, +) - values.reduce(0, +)) < 1e-9)
        }
    }

    @Test func `sizes that do not rise are refused`() async {
        await #expect(processExitsWith: .failure) {
            _ = LogLogInterpolation.crossing(sizes: [8, 8], shares: [1, 0], level: 0.5)
        }
    }
}
