internal import Findings

/// The times, whose they are, and the native arms.
extension TimeDocument {
    var times: [Document.Block] {
        var table = Table(columns: [Table.Column("one execution", alignment: .left), Table.Column("time (95 %)")])
        table.append([Table.Cell("net", tone: .strong), Table.Cell(Format.time(report.net), tone: .strong)])
        table.append([Table.Cell("gross, as timeit prints it"), Table.Cell(Format.time(report.gross))])
        table.append([Table.Cell("the empty loop"), Table.Cell(Format.time(report.emptyLoop))])
        table.append([
            Table.Cell("the first of all"), optional(report.firstNanoseconds.map { Format.duration($0) }),
        ])
        if let floor = report.noiseFloor {
            table.footnotes = ["two timings that differ by less than \(Format.share(floor)) are alike (A/A)"]
        }
        return [.heading("What it takes"), .table(table)]
    }

    var layers: [Document.Block] {
        let heading = Document.Block.heading("Whose the time is")
        switch report.layers {
        case .unknown(let reason): return [heading, .paragraph("Not known: \(reason).")]
        case .sampled(let layers):
            var table = Table(columns: [
                Table.Column("class", alignment: .left), Table.Column("in", alignment: .left, wraps: true),
                Table.Column("time (95 %)"), Table.Column("of the loop"),
            ])
            for layer in layers {
                table.append([
                    Table.Cell(layer.timeClass.rawValue), optional(layer.library.map(Words.library)),
                    Table.Cell(Format.time(layer.time)), Table.Cell(Format.share(layer.share)),
                ])
            }
            return [heading, .table(table)]
        }
    }

    var native: [Document.Block] {
        let heading = Document.Block.heading("The same without Python")
        switch report.native {
        case .none(let reason): return [heading, .paragraph("No native floor: \(reason).")]
        case .measured(let floor):
            var table = Table(
                columns: [
                    Table.Column("native code", alignment: .left), Table.Column("time (95 %)"),
                    Table.Column("of the statement (95 %)"), Table.Column("error of", "allowed"),
                ], footnotes: ["recognised: \(floor.operation), \(floor.dtype)"])
            for arm in floor.arms {
                let time = TimeEstimate(
                    medianNanoseconds: arm.medianNanoseconds, ci95Nanoseconds: arm.ci95Nanoseconds)
                table.append([
                    Table.Cell(arm.path.rawValue), Table.Cell(Format.time(time)),
                    Table.Cell(Format.share(Estimate(median: arm.ratio, ci95: arm.ratioCI95))),
                    Table.Cell(Format.share(arm.errorOverBound), tone: arm.errorOverBound <= 1 ? .plain : .bad),
                ])
            }
            return [heading, .table(table)]
        }
    }

    /// One row for each process.
    var samples: [Document.Block] {
        guard !report.samples.statement.isEmpty else { return [] }
        var table = SampleTable(of: "arm", unit: "ns").table
        SampleTable.append(report.samples.statement, of: "statement", to: &table)
        SampleTable.append(report.samples.again, of: "again", to: &table)
        SampleTable.append(report.samples.emptyLoop, of: "empty loop", to: &table)
        return [.heading("Nanoseconds an execution, gross, by block"), .table(table)]
    }
}
