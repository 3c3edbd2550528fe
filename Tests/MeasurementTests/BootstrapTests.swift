import Testing

@testable import Measurement

@Suite struct BootstrapTests {
    /// 200 data sets: the standard error of a coverage near 0.95 is 0.015.
    @Test(arguments: [
        ClusterShape(processes: 1, blocks: 50, between: 0),
        ClusterShape(processes: 3, blocks: 30, between: 0),
        ClusterShape(processes: 3, blocks: 30, between: 0.3),
        ClusterShape(processes: 3, blocks: 30, between: 5),
        ClusterShape(processes: 5, blocks: 5, between: 0.3),
        ClusterShape(processes: 5, blocks: 30, between: 0),
        ClusterShape(processes: 5, blocks: 30, between: 1),
        ClusterShape(processes: 5, blocks: 30, between: 5),
        ClusterShape(processes: 8, blocks: 20, between: 1),
    ])
    func `intervals of the median hold the truth as often as they claim`(shape: ClusterShape) {
        var synthetic = Synthetic(seed: 7)
        let hits = (0..<200).count { seed in
            Bootstrap(resamples: 500, seed: UInt64(seed)).intervalOfMedian(of: synthetic.clusters(shape)).contains(100)
        }
        #expect((0.88...1).contains(Double(hits) / 200))
    }

    @Test func `intervals of a ratio of medians hold the truth`() {
        var synthetic = Synthetic(seed: 11)
        let hits = (0..<200).count { seed in
            let samples = ClusteredSamples(
                processes: (0..<4).map { _ in
                    let speed = 1 + 0.1 * synthetic.normal()
                    return (0..<15).map { _ in
                        NoiseFloor.Pair(speed * (200 + synthetic.normal()), speed * (100 + synthetic.normal()))
                    }
                })
            let interval = Bootstrap(resamples: 500, seed: UInt64(seed)).interval(of: samples) { blocks in
                Quantiles.median(blocks.map(\.first)) / Quantiles.median(blocks.map(\.second))
            }
            return interval.contains(2)
        }
        #expect((0.88...1).contains(Double(hits) / 200))
    }

    @Test func `the fast median and the general statistic give one interval`() {
        var synthetic = Synthetic(seed: 2)
        let samples = synthetic.clusters(ClusterShape(processes: 3, blocks: 11, between: 1))
        let bootstrap = Bootstrap(seed: 9)
        #expect(bootstrap.intervalOfMedian(of: samples) == bootstrap.interval(of: samples, statistic: Quantiles.median))
    }

    @Test func `the same seed gives the same interval`() {
        var synthetic = Synthetic(seed: 2)
        let samples = synthetic.clusters(ClusterShape(processes: 3, blocks: 11, between: 1))
        let interval = Bootstrap(seed: 9).intervalOfMedian(of: samples)
        #expect(interval == Bootstrap(seed: 9).intervalOfMedian(of: samples))
        #expect(interval != Bootstrap(seed: 10).intervalOfMedian(of: samples))
    }

    @Test func `constant samples have an interval of no width`() {
        let samples = ClusteredSamples(processes: [[4.0, 4], [4]])
        let interval = Bootstrap(seed: 1).intervalOfMedian(of: samples)
        #expect(interval == ConfidenceInterval(estimate: 4, low: 4, high: 4, confidence: 0.95, widening: 1))
    }

    @Test func `processes that disagree widen the interval, a single process cannot`() {
        let blocks = [9.9, 10, 10.1]
        let agreeing = ClusteredSamples(processes: [blocks, blocks, blocks])
        #expect(Bootstrap(seed: 1).intervalOfMedian(of: agreeing).widening == 1)
        let disagreeing = ClusteredSamples(processes: [blocks, blocks.map { $0 + 5 }, blocks.map { $0 - 5 }])
        #expect(Bootstrap(seed: 1).intervalOfMedian(of: disagreeing).widening > 2)
        #expect(Bootstrap(seed: 1).intervalOfMedian(of: ClusteredSamples(processes: [blocks])).widening == 1)
    }

    @Test func `more confidence is a wider interval`() {
        var synthetic = Synthetic(seed: 2)
        let samples = synthetic.clusters(ClusterShape(processes: 4, blocks: 20, between: 1))
        let usual = Bootstrap(seed: 9).intervalOfMedian(of: samples)
        let sure = Bootstrap(confidence: 0.99, seed: 9).intervalOfMedian(of: samples)
        #expect(sure.low < usual.low && usual.high < sure.high)
        #expect(sure.estimate == usual.estimate)
    }

    @Test func `a crossover has an interval over all sizes jointly`() {
        let sizes = [8.0, 16, 32, 64]
        var synthetic = Synthetic(seed: 4)
        let groups = sizes.map { size in
            ClusteredSamples(
                processes: (0..<3).map { _ in
                    (0..<10).map { _ in 8 / size * (1 + 0.02 * synthetic.normal()) }
                })
        }
        let interval = Bootstrap(resamples: 500, seed: 1).interval(jointly: groups) { shares in
            let crossing = LogLogInterpolation.crossing(
                sizes: sizes, shares: shares.map(Quantiles.median), level: 0.4)
            if case .at(let size) = crossing { return size }
            return .infinity
        }
        #expect(interval.contains(20))
        #expect(interval.high - interval.low < 2)
    }

    @Test func `infinite statistics give infinite ends, never NaN`() {
        let samples = ClusteredSamples(processes: [[1.0, 2, .infinity], [1, .infinity, .infinity]])
        let interval = Bootstrap(seed: 1).intervalOfMedian(of: samples)
        #expect(interval.high == .infinity)
        #expect(!interval.low.isNaN && !interval.widening.isNaN)
    }

    @Test func `a process without blocks is refused`() async {
        await #expect(processExitsWith: .failure) { _ = ClusteredSamples(processes: [[1.0], []]) }
    }
}
