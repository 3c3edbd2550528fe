internal import Findings

extension Article {
    /// One report on a ladder, or several beside each other.
    init(_ joined: JoinedReports<LadderReport>) {
        let ladders = LabelledLadder.all(in: joined.whole).map { ladder in
            var ladder = ladder
            ladder.file = joined.file(of: ladder.result.python)
            return ladder
        }
        let whole = LadderDocument(joined.whole, detail: .full, ladders: ladders)
        let document = { (report: LadderReport) in
            let own = Set(report.pythonIDs)
            return LadderDocument(report, detail: .full, ladders: ladders.filter { own.contains($0.result.python) })
        }
        self.init(
            title: whole.title,
            verdicts: joined.named { document($0).verdicts },
            warnings: joined.named { document($0).warnings },
            provenance: joined.named { [document($0).provenance] }.joined(separator: "; "),
            pictures: LadderPictures(ladders: ladders).all,
            claims: whole.claims,
            tables: ladders.flatMap(whole.figures) + ladders.flatMap(whole.changes) + whole.legend,
            evidence: joined.underNames { document($0).checks } + ladders.flatMap(whole.extrapolation),
            environment: joined.underNames { document($0).environment } + ladders.flatMap(whole.programs),
            samples: ladders.flatMap { LadderSamples(ladder: $0).blocks })
    }
}

extension LadderDocument {
    fileprivate var verdicts: [String] {
        ladders.map { $0.prefix + LadderVerdict(report, $0.result).sentence }
    }

    fileprivate var provenance: String {
        [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
    }

    fileprivate func figures(_ ladder: LabelledLadder) -> [Document.Block] {
        rungs(ladder) + missing(ladder) + bothPythons(ladder) + besideThePaper(ladder)
    }
}
