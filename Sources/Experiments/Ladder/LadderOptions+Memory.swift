internal import Findings

extension LadderOptions {
    /// A float of Python's with the reference that a list has to it: 24 bytes and 8.
    private static let listElementBytes = 32.0
    private static let elementBytes = 8.0

    /// The operands' files and a result's, of which those of sampled rows are small.
    package var fileBytes: Double { 3 * matrixBytes }

    /// What the hungriest of the chosen rungs holds at once.
    private var processBytes: Double {
        let isList = rungs.contains(.pythonModule) || rungs.contains(.pythonFunction)
        let lists = Double(size) * Double(size) * Self.listElementBytes * (isFull ? 3 : 1)
        // Programs in other languages hold three matrices, and what they pack or convert of one more.
        return max(isList ? lists : 0, 4 * matrixBytes)
    }

    private var matrixBytes: Double { Double(size) * Double(size) * Self.elementBytes }

    /// Memory at the peak: files that are kept in memory, and one program.
    package var memoryBytes: Double { fileBytes + processBytes }

    /// Refuses a size that would not fit into memory beside what else runs.
    func checkMemory(availableBytes available: Double) throws(ExperimentError) {
        guard memoryBytes >= available else { return }
        throw .badInput(
            "a ladder of \(size)x\(size) needs \(Format.bytes(memoryBytes)) (files, and the rung that takes most) and "
                + "\(Format.bytes(available)) are available; choose a smaller --size")
    }
}
