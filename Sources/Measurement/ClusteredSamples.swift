/// Samples as they were taken: processes, and in each process blocks.
///
/// The process is the unit: its address space, hash seed and page placement are drawn once and shared by all its
/// blocks, so that blocks of one process are no independent witnesses. `Block` may carry several arms' figures of one
/// block, so that statistics of pairs (share, difference, ratio) keep them together; a flat struct resamples fastest.
package struct ClusteredSamples<Block> {
    package let processes: [[Block]]

    /// Each process has at least one block: leave out a worker that died before its first.
    package init(processes: [[Block]]) {
        precondition(!processes.isEmpty, "samples need at least one process")
        precondition(processes.allSatisfy { !$0.isEmpty }, "every process needs at least one block")
        self.processes = processes
    }

    package var blockCount: Int { processes.reduce(0) { $0 + $1.count } }

    /// All blocks, process after process.
    package var pooled: [Block] { processes.flatMap { $0 } }

    package func map<Other>(_ transform: (Block) -> Other) -> ClusteredSamples<Other> {
        ClusteredSamples<Other>(processes: processes.map { $0.map(transform) })
    }
}

extension ClusteredSamples: Sendable where Block: Sendable {}
extension ClusteredSamples: Equatable where Block: Equatable {}
