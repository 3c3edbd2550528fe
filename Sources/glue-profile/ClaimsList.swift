internal import Findings
internal import Reporting

/// What `claims --list` prints.
struct ClaimsList {
    private let claims: [PublishedClaim]

    init(_ claims: [PublishedClaim]) {
        self.claims = claims
    }

    func write() throws {
        var document = Document()
        document.append(.title("glue-profile claims: what was published, and what decides it"))
        var table = Table(columns: [
            Table.Column("claim", alignment: .left), Table.Column("published", alignment: .left, wraps: true),
            Table.Column("what decides it", alignment: .left, wraps: true),
            Table.Column("measured by", alignment: .left),
        ])
        for claim in claims {
            table.append([
                Table.Cell(claim.id), Table.Cell(claim.text), Table.Cell(claim.decidedBy, tone: .faint),
                experiment(claim),
            ])
        }
        document.append(.table(table))
        try WholeFile.prepare("-").write(TerminalRenderer(colour: Terminal.takesColour).render(document))
    }

    private func experiment(_ claim: PublishedClaim) -> Table.Cell {
        switch claim.experiment {
        case .dot: "dot"
        case .ladder: "ladder"
        case .none(needsGPU: true): Table.Cell("not built, a GPU", tone: .faint)
        case .none(needsGPU: false): Table.Cell("not built yet", tone: .faint)
        }
    }
}
