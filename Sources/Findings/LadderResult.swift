/// One ladder: the same product of two square matrices by every rung.
package struct LadderResult: Codable, Equatable, Sendable {
    /// Which of `environment.pythons` ran the Python rungs.
    package var python: String
    /// Rows and columns of both operands.
    package var size: Int
    /// `float64`.
    package var dtype: String
    /// Threads that the parallel rungs were given.
    package var threads: Int
    /// Nil where it could not be measured.
    package var peak: PeakFacts?
    /// From the foot to the top, those without a figure included.
    package var rungs: [Rung]
    /// This ladder's tests of itself. One that failed leaves every claim undecided.
    package var checks: [Check]

    /// Fills in each measured rung's `figures`, which depend on the rungs about it.
    package init(
        python: String, size: Int, dtype: String = "float64", threads: Int, peak: PeakFacts?, rungs: [Rung],
        checks: [Check] = []
    ) {
        self.python = python
        self.size = size
        self.dtype = dtype
        self.threads = threads
        self.peak = peak
        self.rungs = rungs
        self.checks = checks
        deriveFigures()
    }

    package func rung(_ id: Rung.ID) -> Rung? {
        rungs.first { $0.id == id }
    }
}
