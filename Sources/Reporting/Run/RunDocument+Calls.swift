internal import Findings

/// Which native functions were called, from where, how often and on what.
extension RunDocument {
    private static let briefSites = 8
    private static let fullSites = 50
    private static let longestCallee = 30

    var callSites: [Document.Block] {
        guard let sites = report.callSites, !sites.isEmpty else { return [] }
        var table = Table(columns: [
            Table.Column("line", alignment: .left, wraps: true), Table.Column("calls", alignment: .left, wraps: true),
            Table.Column("times"), Table.Column("median", "elements"), Table.Column("one", "call"),
            Table.Column("time"), Table.Column("share"),
        ])
        let shown = sites.prefix(isBrief ? Self.briefSites : Self.fullSites)
        for site in shown { table.append(row(site)) }
        let rest = sites.dropFirst(shown.count)
        if !rest.isEmpty {
            table.footnotes = [
                "and \(Words.counted(rest.count, "more place", "more places")) with "
                    + "\(duration(rest.reduce(0) { $0 + $1.seconds })) together"
            ]
        }
        return [.heading("Calls into extension modules, counted"), .table(table)] + callLegend
    }

    private func row(_ site: RunCallSite) -> [Table.Cell] {
        let each = site.calls > 0 ? site.seconds / Double(site.calls) : 0
        return [
            Table.Cell(place(site.place)),
            Table.Cell(isBrief ? Self.end(of: site.callee, atMost: Self.longestCallee) : site.callee),
            Table.Cell(Format.count(site.calls)), optional(site.operands.map(Self.size)),
            Table.Cell(duration(each)), Table.Cell(duration(site.seconds), tone: .strong),
            part(report.wallSeconds > 0 ? site.seconds / report.wallSeconds : 0),
        ]
    }

    /// `≈ 91 float64`, `list of 2`, `a number`.
    private static func size(_ operands: RunOperands) -> String {
        let count = Format.grouped(Format.fixed(operands.medianElements, decimals: 0))
        return switch operands.kind {
        case .array: [count, operands.dtype].compactMap(\.self).joined(separator: " ")
        case .list: "list of \(count)"
        case .scalar: "a number"
        }
    }

    private func place(_ place: RunPlace) -> String {
        if place.file.isEmpty { return "(no line)" }
        let text = "\(files[place.file]):\(place.line)"
        return isBrief ? Self.end(of: text, atMost: Self.longestCallee) : text
    }

    private static func end(of name: String, atMost limit: Int) -> String {
        name.count > limit ? "…" + name.suffix(limit - 1) : name
    }

    private var callLegend: [Document.Block] {
        guard !isBrief, let stubs = report.instrument.calls else { return [] }
        return [
            .list([
                "\(Format.count(stubs.calls)) calls through \(Format.count(stubs.pointers)) replaced pointers. A stub "
                    + "adds \(Format.duration(stubs.stubNanoseconds)) to a call, of which "
                    + "\(Format.duration(stubs.insideNanoseconds)) lay in its time and were taken out. All stubs took "
                    + "\(Format.share(stubs.costShare)) of the run, which is left out of this report.",
                "The time is inside the native function, what it calls natively included, what it calls back in Python "
                    + "not. Elements are those of the largest of the first operands, good to a factor of 1.4.",
                "Not counted: functions of Python's own library, and pointers made later than the last import of an "
                    + "extension module.",
            ])
        ]
    }
}
