internal import Findings
internal import MachinePeak
internal import Matmul

extension PeakFacts {
    init(_ peak: Peak) {
        let figure =
            "\(Format.number(peak.operationsPerCycle)) operations a cycle at \(Format.number(peak.gigahertz)) GHz"
        self.init(
            instructionSet: peak.instructionSet.words, oneCoreGigaflops: peak.oneCore.median,
            allCoresGigaflops: peak.allCores.median, cores: peak.cores, flopPerCycle: peak.operationsPerCycle,
            gigahertz: peak.gigahertz,
            check: Check(
                name: "peak", passed: peak.refusal == nil, figure: peak.refusal.map { "\(figure): \($0)" } ?? figure))
    }
}

extension InstructionSet {
    /// As people write it.
    fileprivate var words: String {
        switch self {
        case .baseline: "baseline"
        case .avx2: "AVX2 and FMA"
        case .avx512: "AVX-512"
        }
    }
}
