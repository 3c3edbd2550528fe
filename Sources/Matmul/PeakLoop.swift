/// Multiply-adds in registers and nothing else: no product can run faster than this loop on the same instructions.
package struct PeakLoop: Sendable {
    package enum Element: String, CaseIterable, Sendable { case float64, float32 }

    private enum Chains {
        case float64(MultiplyAddChains<Double>)
        case float32(MultiplyAddChains<Float>)
    }

    package let element: Element
    package let instructionSet: InstructionSet
    private let chains: Chains

    package init(_ element: Element, using instructionSet: InstructionSet = .best) {
        precondition(instructionSet.isAvailable, "this processor has no \(instructionSet)")
        self.element = element
        self.instructionSet = instructionSet
        chains =
            switch element {
            case .float64: .float64(.forInstructionSet(instructionSet))
            case .float32: .float32(.forInstructionSet(instructionSet))
            }
    }

    /// Elements of one vector.
    package var lanes: Int {
        switch chains {
        case .float64(let chains): chains.lanes
        case .float32(let chains): chains.lanes
        }
    }

    /// Floating-point operations of one round: a multiplication and an addition for each element.
    package var operationsOfARound: Int {
        switch chains {
        case .float64(let chains): 2 * chains.elements
        case .float32(let chains): 2 * chains.elements
        }
    }

    /// Works for some 3 ns a round. False if the result is wrong, which no sound machine makes it.
    package func run(rounds: Int) -> Bool {
        switch chains {
        case .float64(let chains): chains.run(rounds: rounds)
        case .float32(let chains): chains.run(rounds: rounds)
        }
    }
}
