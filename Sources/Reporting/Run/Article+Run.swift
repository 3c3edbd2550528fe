internal import Findings

extension Article {
    /// One run, or several beside each other.
    init(_ runs: [NamedRun]) {
        let documents = runs.map { (name: $0.name, document: RunDocument($0.report, detail: .full)) }
        let areSeveral = runs.count > 1
        let named = { (sentences: (RunDocument) -> [String]) in
            documents.flatMap { one in
                sentences(one.document).map { areSeveral ? "\(one.name): \($0)" : $0 }
            }
        }
        let underNames = { (blocks: (RunDocument) -> [Document.Block]) in
            documents.flatMap { one in
                let own = blocks(one.document)
                return areSeveral && !own.isEmpty ? [.heading(one.name)] + own : own
            }
        }
        self.init(
            title: areSeveral ? "Where the time went" : documents.first?.document.title ?? "",
            verdicts: named { [$0.verdict] }, warnings: named(\.report.warnings), provenance: named { [$0.provenance] },
            pictures: RunPictures(runs: runs).all, claims: [],
            tables: SideBySide(runs: runs).blocks
                + underNames { $0.report.samples > 0 ? $0.shares : [] } + (documents.first?.document.legend ?? []),
            evidence: [.list(RunDocument.meaningOfChecks)] + underNames { $0.checks + $0.sampling },
            environment: underNames(\.environment), samples: [])
    }
}

extension RunDocument {
    fileprivate var provenance: String {
        [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
    }

    /// What the checks of a report test; a reader of a page has no README at hand.
    fileprivate static let meaningOfChecks = [
        "closure: the samples' weights sum to the wall time.",
        "answered: signals to threads that ran brought a record.",
        "unwound: native stacks were followed up to the interpreter's loop, so that their line is known.",
        "resolved: the line of Python is known.",
        "length: there are enough samples for what is said.",
    ]
}
