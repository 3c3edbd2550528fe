import Testing

@testable import Experiments

@Suite struct DotPlanTests {
    /// 40 billion operations a second, and 1 µs of glue.
    private static func seconds(_ arm: DotArm, _ size: Int) -> Double {
        let native = arm == .sameBLAS || arm == .swift
        return (native ? 0.3e-6 : 1.5e-6) + 2 * Double(size) * Double(size) * Double(size) / 40e9
    }

    private func plan(_ seconds: Double, _ options: DotOptions = DotOptions()) -> [DotPlan.Step] {
        DotPlan(options, seconds: seconds, estimate: Self.seconds).steps
    }

    private static let budgets = [0, 1e-9, 0.01, 0.1, 0.3, 1, 2, 5, 12.5, 50, 1_000, 1e9, 1e300]

    @Test(arguments: budgets)
    func `a plan stays within its budget, and has blocks or a reason for each size`(budget: Double) {
        let steps = plan(budget)
        #expect(steps.map(\.size) == DotOptions.defaultSizes)
        let spent = steps.reduce(0) { $0 + Double($1.blocks) * $1.secondsPerBlock }
        #expect(spent <= budget)
        for step in steps {
            #expect(step.blocks == 0 || (2...120).contains(step.blocks))
            #expect((step.blocks == 0) == step.reason.hasPrefix("it does not fit into the budget; --seconds "))
            #expect(step.arms == DotArm.allCases)
            #expect(step.calls.values.allSatisfy { (1...1_000).contains($0) })
        }
    }

    @Test func `more seconds never measure fewer sizes, nor twice as many fewer blocks`() {
        var before = plan(0)
        for budget in Self.budgets {
            let now = plan(budget)
            #expect(zip(before, now).allSatisfy { $0.blocks == 0 || $1.blocks > 0 })
            before = now
        }
        for budget in [12.5, 25, 50, 100] {
            let (some, more) = (plan(budget), plan(2 * budget))
            #expect(some.allSatisfy { $0.blocks > 0 })
            #expect(zip(some, more).allSatisfy { $0.blocks <= $1.blocks })
        }
    }

    @Test func `sizes are left out from the largest on, and the seconds that are named do`() throws {
        let options = DotOptions(sizes: [8, 512, 4096], processes: 1)
        let steps = plan(1, options)
        #expect(steps.map { $0.blocks > 0 } == [true, true, false])
        let words = steps[2].reason.split(separator: " ")
        let index = try #require(words.firstIndex(of: "--seconds"))
        let enough = try #require(Double(words[words.index(after: index)]))
        #expect(plan(enough, options).allSatisfy { $0.blocks > 0 })
    }

    @Test func `the article has few blocks whatever the budget`() {
        let options = DotOptions(sizes: [DotOptions.articleSize], processes: 1, isArticle: true)
        for budget in [1e-9, 50, 1e9] {
            let steps = plan(budget, options)
            #expect(steps.map(\.blocks) == [2])
            #expect(steps[0].arms == DotArm.article)
            #expect(steps[0].calls.values.allSatisfy { $0 == 1 })
        }
    }

    @Test(arguments: [0, 1e-300, 1e-12, 1, 1e6, 1e18, 1e300])
    func `calls of any length have a plan`(call: Double) {
        for budget in [1e-9, 50, 1e300] {
            let steps = DotPlan(DotOptions(), seconds: budget) { _, _ in call }.steps
            #expect(steps.count == DotOptions.defaultSizes.count)
            #expect(steps.allSatisfy { $0.blocks == 0 ? !$0.reason.isEmpty : $0.blocks >= 2 })
        }
    }
}
