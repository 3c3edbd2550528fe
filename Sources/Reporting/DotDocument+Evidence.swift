internal import Findings

/// The published claims, the report's tests of itself, and how to read it all.
extension DotDocument {
    var claims: [Document.Block] {
        ClaimsSection(
            claims: report.claims, rules: DotClaims.rules, label: series.count > 1 ? { label($0) } : nil
        ).blocks
    }

    /// The labels of a Python's series: one, unless it ran with several dtypes or numbers of threads.
    private func label(_ python: String) -> String {
        let labels = series.filter { $0.python == python }.map(\.label)
        return labels.isEmpty ? python : labels.joined(separator: " ")
    }

    var checks: [Document.Block] {
        let ofResults = measured.flatMap { series in
            series.results.flatMap { result in
                result.checks.map { ChecksSection.Placed(place: "\(series.prefix)N = \(result.size)", check: $0) }
            }
        }
        let ofRun = report.checks.map { ChecksSection.Placed(place: "the run", check: $0) }
        return ChecksSection(checks: ofRun + ofResults, detail: detail).blocks
    }

    var legend: [Document.Block] {
        [
            .heading("How to read it"),
            .list([
                "Each tier holds its own time, not its callees'; all tiers and the residual add up to the total.",
                "Glue = bridge + interpreter + dispatch + return. Memory for the result (allocate) is not glue. "
                    + "Glue grows with N because a large kernel leaves cold caches behind.",
                "(a…b): 95 % interval of that figure. \(Format.indistinguishable): its interval holds zero. "
                    + "\(Format.nothing): nothing was observed.",
                "Gain without Python: the same BLAS on the same operands, called from Swift, into a result that is "
                    + "used again and again: the most that a rewrite gains.",
                "Differences below the A/A floor are none: two identical arms differ by that much.",
            ]),
        ]
    }
}
