import Testing

@testable import Matmul

@Suite struct PeakLoopTests {
    @Test(arguments: InstructionSet.available, [0, 1, 2, 999, 1000])
    func `every element ends where so many rounds lead`(_ set: InstructionSet, _ rounds: Int) {
        for element in PeakLoop.Element.allCases {
            #expect(PeakLoop(element, using: set).run(rounds: rounds))
        }
    }

    @Test(arguments: InstructionSet.available)
    func `a loop that leaves out a round, or an element, is found out`(_ set: InstructionSet) {
        let sound = MultiplyAddChains<Double>.forInstructionSet(set)
        let lazy = unsafe MultiplyAddChains<Double>((1, sound.elements)) {
            // SAFETY: the arguments are those of the loop that is replaced.
            unsafe sound.loop($0 - 1, $1, $2, $3)
        }
        #expect(sound.run(rounds: 10))
        #expect(!lazy.run(rounds: 10))
        let narrow = unsafe MultiplyAddChains<Double>((1, sound.elements + 1)) {
            // SAFETY: as above; the last element is left alone.
            unsafe sound.loop($0, $1, $2, $3)
        }
        #expect(!narrow.run(rounds: 9))
    }

    @Test(arguments: InstructionSet.available)
    func `the chains are whole vectors, enough to keep two units busy`(_ set: InstructionSet) {
        for element in PeakLoop.Element.allCases {
            let loop = PeakLoop(element, using: set)
            #expect(loop.operationsOfARound.isMultiple(of: 2 * loop.lanes))
            // 2 units x 5 cycles, the longest that a multiply-add takes (Haswell, Zen 2).
            #expect(loop.operationsOfARound / (2 * loop.lanes) >= 10)
        }
    }
}
