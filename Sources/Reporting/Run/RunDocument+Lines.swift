internal import Findings

/// Which lines and functions the time was spent on.
extension RunDocument {
    /// So many lines end a program's output, so many stand in a file; the JSON has them all.
    private static let briefLines = 8
    private static let fullLines = 50
    private static let longestName = 22

    private var shown: Int { isBrief ? Self.briefLines : Self.fullLines }

    var lines: [Document.Block] {
        guard !report.lines.isEmpty else { return [] }
        var table = Table(columns: columns("line"))
        for line in report.lines.prefix(shown) {
            table.append(
                row(place(line.file, line.line), line.function, line.own, line.ownShare, line.totalShare))
        }
        table.footnotes = rest(report.lines.map(\.ownShare.median), "line", "lines")
        return [.heading("Lines with the most time of their own"), .table(table)]
    }

    /// On a terminal the lines say it.
    var functions: [Document.Block] {
        guard !isBrief, !report.functions.isEmpty else { return [] }
        var table = Table(columns: columns("defined at"))
        for function in report.functions.prefix(shown) {
            table.append(
                row(
                    place(function.file, function.firstLine), function.name, function.own, function.ownShare,
                    function.totalShare))
        }
        table.footnotes = rest(report.functions.map(\.ownShare.median), "function", "functions")
        return [.heading("Functions with the most time of their own"), .table(table)]
    }

    /// Each file with its functions' own times added up, which have no interval together.
    var modules: [Document.Block] {
        guard !isBrief, !report.functions.isEmpty else { return [] }
        var own: [String: TimeSplit<Double>] = [:]
        for function in report.functions {
            for timeClass in TimeClass.allCases {
                own[function.file, default: .zero][timeClass] += function.own[timeClass]
            }
        }
        var table = Table(
            columns: [Table.Column("file", alignment: .left, wraps: true), Table.Column("own")]
                + TimeClass.allCases.map { Table.Column($0.rawValue) })
        let sorted = own.sorted { ($1.value.sum(), $0.key) < ($0.value.sum(), $1.key) }
        for (path, split) in sorted.prefix(shown) {
            table.append(
                [Table.Cell(files[path]), Table.Cell(Format.share(split.sum()), tone: .strong)]
                    + TimeClass.allCases.map { part(split[$0]) })
        }
        table.footnotes = rest(sorted.map { $0.value.sum() }, "file", "files")
        return [.heading("Files with the most time of their own"), .table(table)]
    }

    private func columns(_ place: String) -> [Table.Column] {
        let parts =
            isBrief
            ? [Table.Column("glue"), Table.Column("most of it", alignment: .left, wraps: true)]
            : TimeClass.allCases.map { Table.Column($0.rawValue) }
        return [
            Table.Column(place, alignment: .left, wraps: true), Table.Column("function", alignment: .left, wraps: true),
            Table.Column("own (95 %)"), Table.Column("with", "calls"),
        ] + parts
    }

    private func row(
        _ place: String, _ function: String, _ own: TimeSplit<Double>, _ share: Estimate, _ total: Double
    ) -> [Table.Cell] {
        let parts =
            isBrief
            ? [part(own.sum(TimeClass.glue)), Table.Cell(most(of: own))] : TimeClass.allCases.map { part(own[$0]) }
        return [
            Table.Cell(place), Table.Cell(isBrief ? Self.end(of: function) : function),
            Table.Cell(Format.share(share), tone: .strong), Table.Cell(Format.share(total)),
        ] + parts
    }

    /// `kernel 85 %`: of the line's own time.
    private func most(of own: TimeSplit<Double>) -> String {
        let whole = own.sum()
        guard whole > 0, whole.isFinite, let largest = TimeClass.allCases.max(by: { own[$0] < own[$1] }) else {
            return ""
        }
        return "\(largest.rawValue) \(Format.fixed(own[largest] / whole * 100, decimals: 0)) %"
    }

    /// As much of a name as leaves room for the figures on a line of a terminal: its end says more than its beginning.
    private static func end(of name: String) -> String {
        let visible = VisibleText.of(name)
        return visible.count > longestName ? "…" + visible.suffix(longestName - 1) : visible
    }

    private func rest(_ shares: [Double], _ one: String, _ many: String) -> [String] {
        let rest = shares.dropFirst(shown)
        guard !rest.isEmpty else { return [] }
        return [
            "and \(Words.counted(rest.count, "more \(one)", "more \(many)")) with "
                + "\(Format.share(rest.reduce(0, +))) together"
        ]
    }

    private func place(_ path: String, _ line: Int) -> String {
        let place = "\(files[path]):\(line)"
        return isBrief ? Self.end(of: place) : place
    }
}
