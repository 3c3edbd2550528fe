package import Findings

extension RandomReport {
    /// Its verdicts point at any evidence at all, or at none.
    package mutating func claimsReport() -> ClaimsReport {
        ClaimsReport(
            generator: text(), date: text(), machine: machine(), build: text(), gpu: maybe { $0.text() },
            rows: list { random in
                ClaimsReport.Row(claim: random.claim(), report: random.maybe { $0.bool() ? 0 : $0.int() })
            },
            dots: list { $0.claimed() }, ladders: list { $0.claimedLadder() }, warnings: list { $0.text() },
            complete: bool())
    }

    /// Of a report whose results are of its own Python.
    private mutating func claimed() -> DotReport {
        var report = report()
        if let python = report.environment.pythons.first?.id {
            for index in report.results.indices { report.results[index].python = python }
        }
        return report
    }

    private mutating func claimedLadder() -> LadderReport {
        var report = ladderReport()
        if let python = report.environment.pythons.first?.id {
            for index in report.results.indices { report.results[index].python = python }
        }
        return report
    }
}
