/// The formats that a report can be written in. Each has a file of its own in this folder, and a line in `data(of:)`.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text, markdown, json, csv, html
    /// For `python -m pyperf`.
    case pyperf
    /// For Perfetto and chrome://tracing.
    case trace
    case speedscope
    /// Collapsed stacks, for flame graphs.
    case folded
    /// Google Benchmark's JSON.
    case googleBenchmark = "gbench"
    /// For CI gates.
    case junit

    /// What the name of a file in this format ends in, the usual one first.
    package var extensions: [String] {
        switch self {
        case .text: ["txt", "text"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .json: ["json"]
        case .csv: ["csv"]
        case .pyperf: ["pyperf.json"]
        case .trace: ["trace.json"]
        case .speedscope: ["speedscope.json"]
        case .folded: ["folded"]
        case .googleBenchmark: ["gbench.json"]
        case .junit: ["junit.xml", "xml"]
        }
    }

    /// Whether several reports fit into one file.
    package var holdsSeveral: Bool {
        switch self {
        case .text, .markdown, .html, .csv, .junit: true
        case .json, .pyperf, .trace, .speedscope, .folded, .googleBenchmark: false
        }
    }

    /// By the longest ending that is known, whatever its case: `x.pyperf.json` is not `json`.
    package init?(path: String) {
        let path = path.lowercased()
        let endings = Self.allCases.flatMap { format in format.extensions.map { (".\($0)", format) } }
        let known = endings.filter { path.hasSuffix($0.0) }
        guard let longest = known.max(by: { $0.0.count < $1.0.count }) else { return nil }
        self = longest.1
    }
}
