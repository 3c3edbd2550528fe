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
            verdicts: joined.parts.flatMap { document($0.report).verdicts(areSeveral: ladders.count > 1) },
            warnings: joined.named { document($0).warnings },
            provenance: joined.named { [document($0).provenance] },
            pictures: LadderPictures(ladders: ladders).all,
            claims: whole.claims,
            tables: ladders.flatMap(whole.figures) + ladders.flatMap(whole.changes) + whole.legend,
            evidence: joined.underNames { document($0).checks } + ladders.flatMap(whole.extrapolation),
            environment: joined.underNames { document($0).environment } + ladders.flatMap(whole.programs),
            samples: ladders.flatMap { LadderSamples(ladder: $0).blocks })
    }
}

extension LadderDocument {
    /// One sentence for each ladder, called by its name where there are several.
    fileprivate func verdicts(areSeveral: Bool) -> [String] {
        ladders.map { ladder in
            let sentence = LadderVerdict(report, ladder.result).sentence
            return areSeveral ? "\(ladder.introduction): \(sentence)" : sentence
        }
    }

    fileprivate var provenance: String {
        [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
    }

    fileprivate func figures(_ ladder: LabelledLadder) -> [Document.Block] {
        rungs(ladder) + missing(ladder) + bothPythons(ladder) + besideThePaper(ladder)
    }
}
