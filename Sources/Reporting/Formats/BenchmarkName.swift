internal import Findings

/// What a figure is called where other tools look for the same name in another file: nothing in it depends on the run.
enum BenchmarkName {
    /// `np.dot 512x512 float64`, with the threads and the Python where they are needed to tell results apart.
    static func of(_ result: DotResult, in report: DotReport) -> String {
        name("np.dot", result.size, result.dtype, result.threads, report.results.map(\.python), result.python)
    }

    /// `packed 4096x4096 float64, 2 threads`.
    static func of(_ rung: Rung, threads: Int, in result: LadderResult, of report: LadderReport) -> String {
        name(rung.id.rawValue, result.size, result.dtype, threads, report.results.map(\.python), result.python)
    }

    private static func name(
        _ what: String, _ size: Int, _ dtype: String, _ threads: Int, _ pythons: [String], _ python: String
    ) -> String {
        var name = "\(what) \(size)x\(size) \(dtype)"
        if threads > 1 { name += ", \(threads) threads" }
        if Set(pythons).count > 1 { name += ", \(python)" }
        return VisibleText.of(name)
    }
}
