import Glibc
import Testing

@testable import Measurement

@Suite struct MeasurementPlanTests {
    private typealias Estimate = MeasurementPlan.Estimate

    /// np.dot on one core of some 40 GFLOPS: 1 us of glue and the work.
    private static func estimates(_ sizes: [Int], arms: Int = 6) -> [Estimate] {
        sizes.map { size in
            let seconds = 1e-6 + 2 * pow(Double(size), 3) / 40e9
            return Estimate(size: size, secondsPerCall: Array(repeating: seconds, count: arms))
        }
    }

    private static let usualSizes = [8, 16, 64, 128, 256, 512, 1024, 2048]

    @Test(arguments: [0, 0.001, 0.1, 1, 3, 10, 30, 60, 300, 10_000], [1, 3, 5])
    func `the plan keeps to budget and limits`(budget: Double, processes: Int) {
        let limits = MeasurementPlan.Limits()
        let estimates = Self.estimates(Self.usualSizes)
        let plan = MeasurementPlan(estimates: estimates, budget: budget, processes: processes)
        #expect(plan.estimatedSeconds <= budget)
        #expect(plan.entries.map(\.size) == Self.usualSizes)
        var sum = 0.0
        for (entry, estimate) in zip(plan.entries, estimates) {
            guard case .measured(let calls, let blocks, let warmUp, let seconds) = entry.decision else { continue }
            #expect(calls >= 1)
            #expect((limits.minimumBlocks...limits.maximumBlocks).contains(blocks))
            let block = estimate.secondsPerCall.reduce(0, +) * Double(calls) + limits.overheadSecondsPerBlock
            #expect(abs(Double((blocks + warmUp) * processes) * block - seconds) <= 1e-9 * seconds)
            sum += seconds
        }
        #expect(abs(sum - plan.estimatedSeconds) <= 1e-9 * sum)
    }

    @Test func `random estimates never exceed the budget`() {
        var synthetic = Synthetic(seed: 6)
        for _ in 0..<200 {
            let estimates = (1...Int(1 + synthetic.uniform() * 10)).map { size in
                Estimate(
                    size: size,
                    secondsPerCall: (0...Int(synthetic.uniform() * 6)).map { _ in exp(-16 * synthetic.uniform()) })
            }
            let budget = exp(6 * synthetic.uniform() - 2)
            let processes = 1 + Int(synthetic.uniform() * 6)
            let plan = MeasurementPlan(estimates: estimates, budget: budget, processes: processes)
            #expect(plan.estimatedSeconds <= budget)
        }
    }

    @Test func `the largest sizes are skipped first, and say what they need`() throws {
        let estimates = Self.estimates(Self.usualSizes)
        let plan = MeasurementPlan(estimates: estimates, budget: 10, processes: 3)
        let skipped = plan.entries.map { $0.neededSeconds != nil }
        #expect(skipped == skipped.sorted { !$0 && $1 })
        let needed = try #require(plan.entries.last?.neededSeconds)
        #expect(needed > 10)
        let richer = MeasurementPlan(estimates: estimates, budget: needed, processes: 3)
        #expect(richer.entries.allSatisfy { $0.blocks >= 2 })
        let poorer = MeasurementPlan(estimates: estimates, budget: needed * 0.999, processes: 3)
        #expect(poorer.entries.last?.neededSeconds == needed)
    }

    @Test func `batches aim at two milliseconds`() {
        let plan = MeasurementPlan(
            estimates: [
                Estimate(size: 8, secondsPerCall: [1e-6, 1e-6]), Estimate(size: 64, secondsPerCall: [1e-3, 3e-3]),
                Estimate(size: 512, secondsPerCall: [0.1]),
            ], budget: 100, processes: 1)
        #expect(plan.entries.map(\.callsPerBatch) == [2000, 1, 1])
    }

    @Test func `small sizes get many blocks, long ones at least a few`() {
        let plan = MeasurementPlan(estimates: Self.estimates(Self.usualSizes), budget: 60, processes: 3)
        for entry in plan.entries where entry.size <= 256 { #expect(entry.blocks >= 20) }
        for entry in plan.entries where entry.size <= 1024 { #expect(entry.blocks >= 5) }
        #expect((plan.entries.last?.blocks ?? 0) >= 2)
    }

    @Test func `calls are allowed two blocks where they are long`() {
        // A round of 2.6 s: with warm-up three of them fit 10 s, six do not.
        let plan = MeasurementPlan(estimates: Self.estimates([8, 2048]), budget: 10, processes: 1)
        #expect((2...3).contains(plan.entries[1].blocks))
        #expect(plan.entries[0].blocks >= 20)
    }

    @Test func `ample budgets end at the most blocks`() {
        let plan = MeasurementPlan(estimates: Self.estimates([8, 64]), budget: 1000, processes: 2)
        #expect(plan.entries.allSatisfy { $0.blocks == MeasurementPlan.Limits().maximumBlocks })
        #expect(plan.estimatedSeconds < 10)
    }

    @Test func `the order of sizes is the caller's`() {
        let plan = MeasurementPlan(estimates: Self.estimates([2048, 8, 256]), budget: 1, processes: 1)
        #expect(plan.entries.map(\.size) == [2048, 8, 256])
        #expect(plan.entries[0].neededSeconds != nil)
        #expect(plan.entries[1].blocks >= 5)
    }

    @Test func `no sizes make an empty plan`() {
        let plan = MeasurementPlan(estimates: [], budget: 1, processes: 1)
        #expect(plan.entries.isEmpty)
        #expect(plan.estimatedSeconds == 0)
    }

    @Test(arguments: [1e-300, 1e300]) func `odd estimates neither trap nor loop`(seconds: Double) {
        let plan = MeasurementPlan(
            estimates: [Estimate(size: 8, secondsPerCall: [seconds])], budget: 1, processes: 1)
        #expect(plan.estimatedSeconds <= 1)
    }
}

extension MeasurementPlan.Entry {
    /// Zero where the size is skipped.
    fileprivate var blocks: Int {
        if case .measured(_, let blocks, _, _) = decision { blocks } else { 0 }
    }

    fileprivate var callsPerBatch: Int {
        if case .measured(let calls, _, _, _) = decision { calls } else { 0 }
    }

    fileprivate var neededSeconds: Double? {
        if case .doesNotFit(let seconds) = decision { seconds } else { nil }
    }
}
