internal import Findings

/// Raw values as tables: one row for each process.
struct DotSamples {
    let series: Series

    var blocks: [Document.Block] {
        series.results.flatMap { result -> [Document.Block] in
            guard let samples = result.samples else { return [] }
            var table = SampleTable(of: "arm or tier", unit: "ns").table
            append(samples.arms, "arm", to: &table)
            append(samples.tiers, "tier", to: &table)
            guard !table.rows.isEmpty else { return [] }
            return [
                .heading("\(series.prefix)N = \(result.size): one value a block, its calls' median"), .table(table),
            ]
        }
    }

    /// By name, so that the same findings give the same page.
    private func append(_ lists: [String: [[Double]]], _ kind: String, to table: inout Table) {
        for (name, processes) in lists.sorted(by: { $0.key < $1.key }) {
            SampleTable.append(processes, of: "\(kind) \(name)", to: &table)
        }
    }
}
