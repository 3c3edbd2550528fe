package import Findings

extension AdviceQuestion {
    /// With fewer, an advice would be a guess, and the search for it longer than the program.
    private static let fewestSamples = 100
    /// Files with less of the program's time hold no loop that is worth a change.
    private static let leastShare = RunAdvisor.leastGain

    /// Empty where no advice could come of it.
    package init(_ report: RunReport) {
        guard report.samples >= Self.fewestSamples, RunAdvisor.believes(report) else {
            self.init(files: [], calls: [], products: [])
            return
        }
        self.init(
            files: report.glue.ci95.high >= RunAdvisor.leastGain ? Self.files(report) : [],
            calls: BatchableSite.candidates(report).map(BatchableSite.question),
            products: RunAdvisor.blasShare(report) >= RunAdvisor.leastKernel ? RunAdvisor.products : [])
    }

    /// Of the program's own, and of libraries: only the Python that runs them can tell.
    private static func files(_ report: RunReport) -> [String] {
        let files = Set(report.functions.filter { $0.totalShare >= leastShare }.map(\.file))
        return files.filter { !$0.hasPrefix("<") }.sorted()
    }
}
