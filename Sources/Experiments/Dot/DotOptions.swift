/// What one `glue-profile dot` is asked to measure. Complete and checked before anything runs.
package struct DotOptions: Codable, Equatable, Sendable {
    /// As the user named them; empty: the one that `PythonInstallation.find` chooses.
    package var pythons: [String]
    /// Rows and columns of the square operands, ascending, each once.
    package var sizes: [Int]
    package var dtype: ElementType
    /// BLAS threads.
    package var threads: Int
    /// Budget for each Python.
    package var seconds: Double
    /// Worker processes for each Python.
    package var processes: Int
    /// One call of a size takes tens of seconds: few blocks, fewer arms, no budget.
    package var isArticle: Bool
    /// Of operands, orders and resamples.
    package var seed: UInt64

    package enum ElementType: String, Codable, CaseIterable, Sendable {
        case float64, float32

        package var bytes: Int { self == .float64 ? 8 : 4 }
    }

    /// From tiny, where a call is all glue, to the largest that fits into the default budget several times.
    package static let defaultSizes = [2, 8, 32, 128, 512, 1024, 2048]
    /// The size of the article's example.
    package static let articleSize = 10_000
    /// What the default run may take.
    package static let defaultSeconds = 56.0
    /// Enough to see how processes differ, each long enough for the large sizes.
    package static let defaultProcesses = 5

    package init(
        pythons: [String] = [], sizes: [Int] = DotOptions.defaultSizes, dtype: ElementType = .float64, threads: Int = 1,
        seconds: Double = DotOptions.defaultSeconds, processes: Int = DotOptions.defaultProcesses,
        isArticle: Bool = false, seed: UInt64 = 1
    ) {
        self.pythons = pythons
        self.sizes = Array(Set(sizes)).sorted()
        self.dtype = dtype
        self.threads = threads
        self.seconds = seconds
        self.processes = processes
        self.isArticle = isArticle
        self.seed = seed
    }
}
