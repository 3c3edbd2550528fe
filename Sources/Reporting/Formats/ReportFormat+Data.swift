package import Findings
package import Foundation

extension ReportFormat {
    /// The reports as a file of this format. More than one only where `holdsSeveral`.
    ///
    /// - Parameter draw: makes pictures, for a format that has any. It may start a Python, of which a process has one.
    package func data(
        of reports: [NamedReport], drawnBy draw: ([Picture]) -> Illustrations
    ) throws(FindingsError) -> Data {
        precondition(reports.count == 1 || holdsSeveral, "\(self) holds one report")
        return switch self {
        case .text: Data(TerminalRenderer(colour: false).render(Document(reports, detail: .brief)).utf8)
        case .markdown: Data(MarkdownRenderer().render(Document(reports, detail: .full)).utf8)
        case .html: HTMLFormat.data(of: reports, drawnBy: draw)
        case .json: try JSONFormat.data(of: reports)
        case .csv: CSVFormat.data(of: reports)
        case .pyperf: try PyperfFormat.data(of: reports[0].report)
        case .trace: try TraceFormat.data(of: reports[0].report)
        case .speedscope: try SpeedscopeFormat.data(of: reports[0].report)
        case .folded: try FoldedFormat.data(of: reports[0].report)
        case .googleBenchmark: try GoogleBenchmarkFormat.data(of: reports[0].report)
        case .junit: JUnitFormat.data(of: reports)
        }
    }
}
