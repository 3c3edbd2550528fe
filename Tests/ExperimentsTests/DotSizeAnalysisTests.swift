import Findings
import Measurement
import Testing

@testable import Experiments

@Suite struct DotSizeAnalysisTests {
    private let call = KnownCall()

    /// Of as many processes as were asked for, unless said otherwise.
    private func result(_ samples: [DotSamples], of processes: Int? = nil) throws -> DotResult {
        let candidate = DotExperiment.Candidate.known(samples)
        let options = DotOptions(processes: processes ?? samples.count)
        let analysis = DotSizeAnalysis(candidate, size: samples[0].size, options, Bootstrap(seed: 1))
        return try #require(analysis).result()
    }

    @Test func `known tiers are recovered, in order, and add up`() throws {
        let result = try result((0..<3).map { call.samples(size: 64, process: $0) })
        #expect(result.tiers.map(\.name) == Tier.Name.allCases)
        for tier in result.tiers {
            let time = try #require(tier.time)
            let truth = try #require(call.tiers[tier.name])
            #expect(abs(time.medianNanoseconds - truth) < 0.002 * (truth + 20), "\(tier.name)")
            #expect(time.ci95Nanoseconds.contains(time.medianNanoseconds))
        }
        let sum = result.tiers.reduce(0) { $0 + ($1.time?.medianNanoseconds ?? 0) }
        #expect(abs(sum + result.residualNanoseconds - result.total.medianNanoseconds) < 1e-9)
        #expect(abs(result.residualNanoseconds) < 0.01 * call.total)
        #expect(abs(result.total.medianNanoseconds - call.total) < 0.002 * call.total)
        #expect(result.calls == 12_000)
        #expect(result.status == .complete)
        #expect(result.checks.allSatisfy { $0.passed }, "\(result.checks)")
    }

    @Test func `a size that some processes did not reach is marked`() throws {
        let result = try result((0..<3).map { call.samples(size: 64, process: $0) }, of: 5)
        #expect(result.status == .incomplete(reason: "3 of 5 processes"))
    }

    @Test func `what is subtracted from the tiers is what is subtracted from the total`() throws {
        var still = call
        still.noise = 0
        let result = try result([still.samples(size: 64)])
        #expect(abs(result.residualNanoseconds) < 1e-9)
        let raw = result.tiers.reduce(0) { $0 + ($1.rawMedianNanoseconds ?? 0) }
        let pairs = 4.0
        #expect(abs(raw - result.total.medianNanoseconds - pairs * call.correction.pair) < 1e-9)
        #expect(abs((result.probeCost?.medianNanoseconds ?? 0) - pairs * call.correction.pair) < 1e-9)
    }

    @Test(arguments: [0.9, 0.5, 0.01, 1e-4])
    func `the glue share is recovered`(share: Double) throws {
        let known = call.withGlueShare(share)
        let result = try result((0..<4).map { known.samples(size: 64, process: $0) })
        let estimate = try #require(result.glueShare)
        #expect(abs(estimate.median / share - 1) < 0.005)
        #expect(estimate.ci95.low <= share * 1.001 && estimate.ci95.high >= share * 0.999)
        let allocation = try #require(result.allocationShare)
        #expect(abs(allocation.median / (40 / known.total) - 1) < 0.01)
    }

    @Test func `comparisons are paired by block`() throws {
        let result = try result((0..<3).map { call.samples(size: 64, process: $0) })
        #expect(result.native.map(\.path) == [.sameBLAS, .swift])
        #expect(abs(result.native[0].ratio - 5_000 / call.total) < 0.01)
        #expect(abs(result.native[1].ratio - 10_000 / call.total) < 0.01)
        #expect(result.native[1].errorOverBound == 0.3)
        #expect(result.pageFaults?.perCall == 2)
        #expect(abs((result.pageFaults?.added.medianNanoseconds ?? 0) - 25) < 5)
        #expect(result.release?.medianNanoseconds == 30)
        #expect(abs((result.kernel?.gigaflops ?? 0) - 2 * 64 * 64 * 64 / 5_000) < 1)
    }

    @Test func `without a kernel its time and the share are unknown, not zero`() throws {
        let result = try result((0..<2).map { call.withoutKernel.samples(size: 2, process: $0) })
        #expect(result.tiers.filter { $0.time == nil }.map(\.name) == [.kernel, .return])
        #expect(result.glueShare == nil)
        #expect(result.kernel == nil)
        #expect(abs((result.time(of: .dispatch)?.medianNanoseconds ?? 0) - 300) < 2)
        #expect(abs(result.residualNanoseconds) < 1)
    }

    @Test func `the article's arms are enough`() throws {
        let result = try result([call.samples(size: 10_000, blocks: 2, arms: DotArm.article)])
        #expect(result.native.map(\.path) == [.sameBLAS])
        #expect(result.noiseFloor != nil)
        #expect(result.pageFaults == nil)
        #expect(result.probeCost != nil)
        #expect(result.checks.map(\.name) == ["closure", "probe-cost", "agreement", "quiet", "same-result"])
    }

    @Test func `armed calls alone are enough`() throws {
        let result = try result([call.samples(size: 8, blocks: 1, arms: [.armed])])
        #expect(result.uninstrumented == result.total)
        #expect(result.probeCost == nil)
        #expect(result.native.isEmpty)
        #expect(result.release == nil)
    }

    @Test func `a process that was stopped in its first block does not take away what others have`() throws {
        var stopped = call.samples(size: 8, process: 1, blocks: 1, arms: [.armed])
        stopped.blocksPlanned = 40
        stopped.interrupted = true
        let result = try result([call.samples(size: 8), stopped])
        #expect(result.native.count == 2)
        #expect(result.noiseFloor != nil)
        #expect(result.probeCost != nil)
        #expect(result.release != nil)
        #expect(result.status == .incomplete(reason: "interrupted: 41 of 80 blocks"))
        #expect(result.samples?.arms["absent"]?.map(\.count) == [40, 0])
    }

    @Test func `processes may differ in their blocks, and arms of a stopped block in their number`() throws {
        var uneven = call.samples(size: 8, process: 1, blocks: 7)
        uneven.arms[.absent]?.removeLast()
        let result = try result([
            call.samples(size: 8, blocks: 60), uneven, call.samples(size: 8, process: 2, blocks: 2),
        ])
        #expect(abs(result.total.medianNanoseconds - call.total) < 0.002 * call.total)
        #expect(result.samples?.arms["armed"]?.map(\.count) == [60, 7, 2])
    }

    @Test func `without armed blocks there is no result`() {
        let candidate = DotExperiment.Candidate.known([call.samples(size: 8, blocks: 0)])
        #expect(DotSizeAnalysis(candidate, size: 8, DotOptions(), Bootstrap(seed: 1)) == nil)
        #expect(DotSizeAnalysis(candidate, size: 9, DotOptions(), Bootstrap(seed: 1)) == nil)
    }

    @Test func `a product that is wrong by all measures fails its check and still goes into a file`() throws {
        var wrong = call.samples(size: 8)
        wrong.errorOverBound[.swift] = .infinity
        let result = try result([wrong])
        #expect(result.checks.count { $0.name == "same-result" && !$0.passed } == 1)
        #expect(result.native.allSatisfy { $0.errorOverBound.isFinite })
    }

    @Test(arguments: 0..<10)
    func `two identical arms stay below the floor in 95 of 100 splits`(seed: Int) throws {
        let samples = (0..<4).map { call.samples(size: 8, process: $0 + 10 * seed) }
        let pairs = samples.map { sample in
            zip(sample.arms[.absent] ?? [], sample.arms[.absentAgain] ?? []).map { NoiseFloor.Pair($0, $1) }
        }
        let floor = NoiseFloor(pairs: ClusteredSamples(processes: pairs), of: .medianOfRatios, seed: 1)
        #expect(try result(samples).noiseFloor == floor.relativeDifference)
        #expect(floor.splits(count: 100, seed: UInt64(seed) + 7) >= 95)
    }
}
