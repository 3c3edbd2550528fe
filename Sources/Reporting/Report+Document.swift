package import Findings

extension Report {
    func document(_ detail: Detail) -> Document {
        switch self {
        case .dot(let report): DotDocument(report, detail: detail).document
        case .ladder(let report): LadderDocument(report, detail: detail).document
        case .run(let report): RunDocument(report, detail: detail).document
        case .time(let report): TimeDocument(report, detail: detail).document
        case .claims(let report): ClaimsDocument(report, detail: detail).document
        }
    }
}

extension Document {
    /// Several reports one after the other, each under its file's name; one alone as it is.
    init(_ reports: [NamedReport], detail: Detail) {
        self.init()
        let runs = reports.compactMap { named in
            if case .run(let run) = named.report { NamedRun(name: named.name, report: run) } else { nil }
        }
        SideBySide(runs: runs).blocks.forEach { append($0) }
        for named in reports {
            if reports.count > 1 { append(.title(named.name)) }
            named.report.document(detail).blocks.forEach { append($0) }
        }
    }
}

extension Report {
    /// Reports as the terminal shows them.
    package static func terminalText(_ reports: [NamedReport], colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(Document(reports, detail: .brief))
    }
}
