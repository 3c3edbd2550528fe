internal import Findings

/// The results of one Python with one dtype and number of threads, in the order of their sizes.
struct Series {
    /// Short name in tables: `[1]`; empty where the report holds a single series.
    var label: String
    /// The file that it was read from, where several are shown together.
    var file: String?
    var python: String
    var facts: PythonFacts?
    /// Nil where the Python gave no result at all.
    var dtype: String?
    var threads: Int?
    var results: [DotResult]

    /// In the order of the report's Pythons; a Python without a result is an empty series.
    static func all(in report: DotReport) -> [Series] {
        let known = report.environment.pythons.map(\.id)
        let strangers = report.results.map(\.python).filter { !known.contains($0) }
        let series = unique(known + strangers).flatMap { Series.of($0, in: report) }
        guard series.count > 1 else { return series }
        return series.enumerated().map { index, one in
            var one = one
            one.label = "[\(index + 1)]"
            return one
        }
    }

    private static func of(_ python: String, in report: DotReport) -> [Series] {
        let facts = report.environment.pythons.first { $0.id == python }
        let own = report.results.filter { $0.python == python }
        guard !own.isEmpty else { return [Series(label: "", python: python, facts: facts, results: [])] }
        return unique(own.map { Kind(dtype: $0.dtype, threads: $0.threads) }).map { kind in
            let results = own.filter { $0.dtype == kind.dtype && $0.threads == kind.threads }
            return Series(
                label: "", python: python, facts: facts, dtype: kind.dtype, threads: kind.threads,
                results: results.sorted { $0.size < $1.size })
        }
    }

    private struct Kind: Hashable {
        var dtype: String
        var threads: Int
    }

    /// In the order of first appearance.
    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    /// `Python 3.11.2 (/usr/bin/python3), NumPy 1.24.2, OpenBLAS (Zen), float64, 1 thread`.
    var summary: String {
        var parts = [facts.map(Words.python) ?? python]
        if let dtype { parts.append(dtype) }
        if let threads { parts.append(Words.threads(threads)) }
        if results.isEmpty { parts.append("no result") }
        return parts.joined(separator: ", ")
    }

    /// `[1] debian.json: Python 3.11.2, NumPy 1.24.2`: what a sentence begins with.
    var introduction: String {
        var parts = [facts.map { "Python \($0.version)" } ?? python]
        if let numpy = facts?.numpy { parts.append("NumPy \(numpy.version)") }
        if let dtype, dtype != "float64" { parts.append(dtype) }
        if let threads, threads > 1 { parts.append(Words.threads(threads)) }
        return prefix + (file.map { "\($0): " } ?? "") + parts.joined(separator: ", ")
    }

    /// The same for a picture, as far as it fits.
    var brief: String { PictureText.short(introduction) }

    /// `[1] ` before a sentence, nothing where there is one series only.
    var prefix: String { label.isEmpty ? "" : label + " " }

    /// Of one of its tables; several series have tables of their own.
    func anchor(_ table: String) -> String { Anchor.of(table, label: label) }

    func result(_ size: Int) -> DotResult? {
        results.first { $0.size == size }
    }
}
