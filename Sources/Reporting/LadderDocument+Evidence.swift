internal import Findings

/// The published claims, the report's tests of itself, and how to read it all.
extension LadderDocument {
    var claims: [Document.Block] {
        ClaimsSection(
            claims: report.claims, rules: LadderClaims.rules,
            label: report.environment.pythons.count > 1 ? { label($0) } : nil
        ).blocks
    }

    /// The labels of a Python's ladders.
    private func label(_ python: String) -> String {
        let labels = ladders.filter { $0.result.python == python && !$0.prefix.isEmpty }.map { $0.prefix.dropLast() }
        return labels.isEmpty ? python : labels.joined(separator: " ")
    }

    var checks: [Document.Block] {
        let ofRun = report.checks.map { ChecksSection.Placed(place: "the run", check: $0) }
        return ChecksSection(checks: ofRun + ladders.flatMap(checks), detail: detail).blocks
    }

    private func checks(_ ladder: LabelledLadder) -> [ChecksSection.Placed] {
        let ofRungs = ladder.measured.flatMap { rung in
            rung.measurement.checks.map { (rung.id.rawValue, $0) }
        }
        let all =
            (ladder.result.peak.map { [("the machine", $0.check)] } ?? [])
            + ladder.result.checks.map { ("the ladder", $0) } + ofRungs
        return all.map { ChecksSection.Placed(place: ladder.prefix + $0, check: $1) }
    }

    var legend: [Document.Block] {
        [
            .heading("How to read it"),
            .list([
                "Seconds are wall time of one whole product; core-seconds add up those of all processors. "
                    + "(a…b): 95 % interval. \(Format.nothing): nothing to tell.",
                "\(Self.extrapolatedMark): some rows of the full-size problem ran, and the seconds are theirs times what "
                    + "is missing. Each row sweeps all of B, as in a whole run.",
                "GFLOPS: 2N³ operations over the seconds, in 10⁹ a second. The peak is of as many cores as the rung has "
                    + "threads; per core divides what is over Python by them.",
                "Python is the program at module level, as the paper's is, unless it says \"in a function\".",
                "The order of the rungs makes what each gains over the row above; what is over Python does not "
                    + "depend on it.",
                "Every product was compared with the true one: the largest error is given as a share of what rounding "
                    + "allows. A rung with a wrong product has no figure.",
            ]),
        ]
    }
}
