import Testing

@testable import CallCounting

@Suite struct CountedOperandsTests {
    private func operands(bins: [Int: Int], elements: Double = 0) -> CountedOperands {
        var operands = CountedOperands()
        operands.elements = elements
        operands.bins = (0..<40).map { bins[$0] ?? 0 }
        return operands
    }

    @Test func `the median lies within its bin, whatever its neighbours`() {
        // 64 elements are in bin 7: 2^6 to 2^7 - 1.
        let median = operands(bins: [1: 3, 7: 10, 20: 4]).medianElements
        #expect(median > 64 && median < 127)
    }

    @Test func `calls that are all alike have their own number`() {
        #expect(operands(bins: [9: 10], elements: 4000).medianElements == 400)
    }

    @Test func `one element and none are exact`() {
        #expect(operands(bins: [1: 9], elements: 9).medianElements == 1)
        #expect(operands(bins: [0: 9]).medianElements == 0)
        #expect(operands(bins: [:]).medianElements == 0)
        #expect(CountedOperands().medianElements == 0)
    }

    @Test func `sums keep the shapes of those that have any`() {
        var sum = operands(bins: [1: 1])
        sum.scalars = 1
        var other = operands(bins: [3: 2])
        other.arrays = 2
        other.elements = 10
        other.dtype = "float64"
        other.shapes = [[5]]
        sum.add(other)
        sum.add(CountedOperands())
        #expect(sum.arrays == 2 && sum.scalars == 1 && sum.elements == 10)
        #expect(sum.bins[1] == 1 && sum.bins[3] == 2)
        #expect(sum.shapes == [[5]] && sum.dtype == "float64")
    }
}
