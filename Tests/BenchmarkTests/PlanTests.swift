import Matmul
import Testing

@testable import matmul_benchmark

@Suite struct PlanTests {
    private func plan(
        _ groups: [ShapeGroup] = ShapeGroup.allCases, threads: [Int] = [1], sizes: [Int] = [], smoke: Bool = false
    ) -> Plan {
        Plan(
            groups: groups, elements: [.float64, .float32], threads: threads, sizes: sizes, instructionSet: .best,
            seconds: 1, smoke: smoke)
    }

    @Test func `the squares are those that the promise names, in every type and number of threads`() {
        let bouts = plan([.square], threads: [1, 2]).bouts
        #expect(bouts.count == 5 * 2 * 2)
        #expect(Set(bouts.map(\.shape.rows)) == [256, 512, 1024, 2048, 4096])
    }

    @Test func `sizes replace the squares and nothing else`() {
        let bouts = plan([.square, .ragged], sizes: [77]).bouts
        #expect(bouts.filter { $0.group == .square }.map(\.shape) == [Shape(square: 77), Shape(square: 77)])
        #expect(bouts.filter { $0.group == .ragged }.count == 2 * ShapeGroup.ragged.shapes.count)
    }

    @Test func `small products are for Python alone, on one thread`() {
        let plan = plan([.small], threads: [1, 2])
        #expect(plan.bouts.isEmpty)
        #expect(plan.smallBouts.count == 2 * ShapeGroup.small.shapes.count)
        #expect(plan.smallBouts.allSatisfy { $0.threads == 1 })
    }

    @Test func `a smoke run has two shapes of each group`() {
        #expect(plan(smoke: true).bouts.count == 2 * 3 * 2)
        #expect(plan(smoke: true).smallBouts.count == 2 * 2)
    }

    @Test func `the largest product tells how much memory is needed, for sizes beyond an Int's square too`() {
        // A, B, C and one C more for the comparison, of 8 bytes.
        #expect(plan([.square], sizes: [1000, 10]).bytes == 4 * 8e6)
        #expect(plan([.square], sizes: [Int.max]).bytes > 1e38)
    }

    @Test func `vectors go to gemv as NumPy sends them`() {
        #expect(BLASProduct.routine(Shape(1, 9, 9)) == .gemv)
        #expect(BLASProduct.routine(Shape(9, 1, 9)) == .gemv)
        #expect(BLASProduct.routine(Shape(9, 9, 1)) == .gemm)
        #expect(BLASProduct.routine(Shape(9, 2, 9)) == .gemm)
    }

    @Test(arguments: ["square", "small", "ragged", "rectangular", "all"])
    func `every group can be chosen by its name`(_ name: String) throws {
        let choice = try #require(GroupChoice(argument: name))
        #expect(choice.groups.count == (name == "all" ? 4 : 1))
        #expect(GroupChoice.allValueStrings.contains(name))
        #expect(GroupChoice(argument: name + "s") == nil)
    }
}
