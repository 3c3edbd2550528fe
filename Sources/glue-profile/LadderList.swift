internal import Experiments
internal import Reporting

/// What `ladder --list` prints.
struct LadderList {
    private let rungs: [LadderInspection.Rung]

    init(_ options: LadderOptions) throws {
        rungs = try LadderInspection.rungs(options)
    }

    func write() throws {
        var document = Document()
        document.append(.title("glue-profile ladder: the rungs, and what this machine has for each"))
        var table = Table(columns: [
            Table.Column("rung", alignment: .left), Table.Column("what changes", alignment: .left, wraps: true),
            Table.Column("on this machine", alignment: .left, wraps: true),
        ])
        for rung in rungs {
            table.append([Table.Cell(rung.name), Table.Cell(rung.change, tone: .faint), Table.Cell(rung.state)])
        }
        document.append(.table(table))
        try WholeFile.prepare("-").write(TerminalRenderer(colour: Terminal.takesColour).render(document))
    }
}
