package import Findings
internal import Foundation

/// What one `glue-profile ladder` is asked to measure. Complete and checked before anything runs.
package struct LadderOptions: Equatable, Sendable {
    /// As the user named it; nil: the one that `PythonInstallation.find` chooses.
    package var python: String?
    /// Rows and columns of the operands.
    package var size: Int
    /// The rungs to run, from the foot of the ladder to its top, each once.
    package var rungs: [Rung.ID]
    /// Whether every rung computes the whole product, however long it takes.
    package var isFull: Bool
    /// For the rungs that work in parallel.
    package var threads: Int
    /// Budget for everything, compilers included; with `isFull` only for what comes before.
    package var seconds: Double
    /// Of operands, orders and resamples.
    package var seed: UInt64

    /// The size of the published ladder.
    package static let defaultSize = PublishedRung.size
    /// Three minutes are promised; what is left of them is for the last program's end and the report.
    package static let defaultSeconds = 165.0
    package static let mostThreads = 1024
    package static var defaultThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

    package init(
        python: String? = nil, size: Int = LadderOptions.defaultSize, rungs: [Rung.ID] = Rung.ID.allCases,
        isFull: Bool = false, threads: Int, seconds: Double = LadderOptions.defaultSeconds, seed: UInt64 = 1
    ) {
        self.python = python
        self.size = size
        self.rungs = Rung.ID.allCases.filter(rungs.contains)
        self.isFull = isFull
        self.threads = threads
        self.seconds = seconds
        self.seed = seed
    }
}
