internal import Findings
internal import Foundation

/// Comma-separated values in long form: one row a figure, with its interval where it has one.
///
/// Quoting and line ends follow RFC 4180. A stranger's text stays on its line, with what is invisible spelled out, and
/// never begins as a formula does in a spreadsheet (OWASP, "CSV Injection"): an apostrophe stands before it then.
enum CSVFormat {
    private static let header = [
        "file", "kind", "python", "size", "dtype", "threads", "quantity", "estimate", "low", "high", "unit",
    ]

    static func data(of reports: [NamedReport]) -> Data {
        let rows = reports.flatMap { named in
            Figure.all(in: named.report).map { row($0, named) }
        }
        return Data(([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private static func row(_ figure: Figure, _ named: NamedReport) -> [String] {
        [
            text(named.name), named.report.kind, text(figure.python), figure.size.map { "\($0)" } ?? "",
            text(figure.dtype),
            "\(figure.threads)", text(figure.quantity), number(figure.estimate), number(figure.interval?.low),
            number(figure.interval?.high), figure.unit.rawValue,
        ]
    }

    /// All digits, so that nothing is lost; empty where there is no figure.
    private static func number(_ value: Double?) -> String {
        value.map { "\($0)" } ?? ""
    }

    static func text(_ text: String) -> String {
        var text = VisibleText.of(text)
        if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
        guard text.unicodeScalars.contains(where: { special.contains($0) }) else { return text }
        return "\"" + text.replacing("\"" as Unicode.Scalar, with: "\"\"") + "\""
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@"]
    private static let special: Set<Unicode.Scalar> = [",", "\"", " ", ";"]
}
