internal import MatmulKernelsAVX2
internal import MatmulKernelsAVX512
internal import MatmulKernelsBaseline

/// A loop that does nothing but multiply and add in registers, and how wide it is.
@safe struct MultiplyAddChains<Scalar>: Sendable {
    /// Turns each element into `element * factor + addend`, `rounds` times; see `multiplyAddChains` in the kernel modules.
    typealias Loop =
        @Sendable (_ rounds: Int, _ factor: Scalar, _ addend: Scalar, _ elements: UnsafeMutablePointer<Scalar>) -> Void

    /// Elements of one vector.
    let lanes: Int
    /// Elements of all chains.
    let elements: Int
    let loop: Loop

    init(_ chains: (count: Int, lanes: Int), loop: @escaping Loop) {
        lanes = chains.lanes
        elements = chains.count * chains.lanes
        // SAFETY: only kept here.
        unsafe self.loop = loop
    }
}

// SAFETY: each loop is one that its own module declares for just this scalar and these chains; whether the processor has
// its instructions is asked in `PeakLoop`.

extension MultiplyAddChains where Scalar == Double {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> MultiplyAddChains {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MultiplyAddChains(
                    MatmulKernelsAVX512.chainsOfDouble, loop: MatmulKernelsAVX512.multiplyAddChains)
            case .avx2:
                unsafe MultiplyAddChains(MatmulKernelsAVX2.chainsOfDouble, loop: MatmulKernelsAVX2.multiplyAddChains)
        #endif
        default:
            unsafe MultiplyAddChains(
                MatmulKernelsBaseline.chainsOfDouble, loop: MatmulKernelsBaseline.multiplyAddChains)
        }
    }
}

extension MultiplyAddChains where Scalar == Float {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> MultiplyAddChains {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MultiplyAddChains(
                    MatmulKernelsAVX512.chainsOfFloat, loop: MatmulKernelsAVX512.multiplyAddChains)
            case .avx2:
                unsafe MultiplyAddChains(MatmulKernelsAVX2.chainsOfFloat, loop: MatmulKernelsAVX2.multiplyAddChains)
        #endif
        default:
            unsafe MultiplyAddChains(
                MatmulKernelsBaseline.chainsOfFloat, loop: MatmulKernelsBaseline.multiplyAddChains)
        }
    }
}

extension MultiplyAddChains where Scalar: BinaryFloatingPoint {
    // Exact, so that the result tells whether all rounds were done: -x + 3 lies in [1, 2] again for any x there, and the
    // numbers there are evenly spaced. Elements differ, lest a processor that saves power on equal operands look fast.
    private static var factor: Scalar { -1 }
    private static var addend: Scalar { 3 }
    private func start(_ index: Int) -> Scalar { 1 + Scalar(index) / Scalar(elements) }

    /// Runs the loop. False if a single element is not to the last bit what so many rounds make of it.
    ///
    /// Specialised by name for the callers, which are in another file: unspecialised, what goes before and after the loop
    /// would take as long as 10,000 rounds.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func run(rounds: Int) -> Bool {
        // SAFETY: the loop gets as many initialised elements as it works on.
        unsafe withUnsafeTemporaryAllocation(of: Scalar.self, capacity: elements) { buffer in
            for index in 0..<elements { unsafe buffer.initializeElement(at: index, to: start(index)) }
            if let base = buffer.baseAddress { unsafe loop(rounds, Self.factor, Self.addend, base) }
            return (0..<elements).allSatisfy { index in
                let element = unsafe buffer[index]
                return element == (rounds.isMultiple(of: 2) ? start(index) : Self.addend - start(index))
            }
        }
    }
}
