internal import Findings

/// Raw values of a ladder as a table: one row for each process of a rung.
struct LadderSamples {
    let ladder: LabelledLadder

    var blocks: [Document.Block] {
        guard !ladder.measured.isEmpty else { return [] }
        var table = SampleTable(of: "rung", unit: "s").table
        for rung in ladder.measured {
            let samples = rung.measurement.samples
            let unit = samples.unit == .row ? "a row" : "a product"
            SampleTable.append(samples.wallSeconds, of: "\(rung.id.rawValue), \(unit)", to: &table)
        }
        return [.heading("\(ladder.prefix)N = \(ladder.result.size): wall time, in the order done"), .table(table)]
    }
}
