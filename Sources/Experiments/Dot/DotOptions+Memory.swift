internal import Findings

extension DotOptions {
    /// Memory that one size takes at its peak: two operands, the measured result, and the native arms' result.
    package func bytes(size: Int) -> Double {
        4 * Double(size) * Double(size) * Double(dtype.bytes)
    }

    /// Refuses sizes that would not fit into memory beside what else runs.
    func checkMemory(availableBytes available: Double) throws(ExperimentError) {
        guard let largest = sizes.last else { throw .badInput("no size was given") }
        let needed = bytes(size: largest)
        guard needed >= available else { return }
        let text =
            "np.dot of \(largest)x\(largest) \(dtype.rawValue) needs \(Format.bytes(needed)) "
            + "(two operands and two results) and \(Format.bytes(available)) are available"
        throw isArticle
            ? .environment(text + "; use \(dtype == .float64 ? "--dtype float32 or " : "")a machine with more memory")
            : .badInput(text + "; choose a smaller --size")
    }
}
