internal import Findings

/// What reports of every kind say of themselves.
extension Report {
    /// As its file says it.
    var kind: String {
        switch self {
        case .dot: DotReport.kind
        case .ladder: LadderReport.kind
        case .run: RunReport.kind
        case .time: TimeReport.kind
        case .claims: ClaimsReport.kind
        }
    }

    var generator: String {
        switch self {
        case .dot(let report): report.generator
        case .ladder(let report): report.generator
        case .run(let report): report.generator
        case .time(let report): report.generator
        case .claims(let report): report.generator
        }
    }

    var date: String {
        switch self {
        case .dot(let report): report.date
        case .ladder(let report): report.date
        case .run(let report): report.date
        case .time(let report): report.date
        case .claims(let report): report.date
        }
    }

    var machine: MachineFacts {
        switch self {
        case .dot(let report): report.environment.machine
        case .ladder(let report): report.environment.machine
        case .run(let report): report.environment.machine
        case .time(let report): report.environment.machine
        case .claims(let report): report.machine
        }
    }

    var pythons: [PythonFacts] {
        switch self {
        case .dot(let report): report.environment.pythons
        case .ladder(let report): report.environment.pythons
        case .run(let report): report.environment.pythons
        case .time(let report): report.environment.pythons
        case .claims(let report): report.pythons
        }
    }

    var warnings: [String] {
        switch self {
        case .dot(let report): report.warnings
        case .ladder(let report): report.warnings
        case .run(let report): report.warnings
        case .time(let report): report.warnings
        case .claims(let report): report.warnings
        }
    }

    var build: String {
        switch self {
        case .dot(let report): report.method.build
        case .ladder(let report): report.method.build
        case .run(let report): report.method.build
        case .time(let report): report.method.build
        case .claims(let report): report.build
        }
    }
}

extension ClaimsReport {
    /// The reports that the verdicts rest on.
    var evidence: [Report] { dots.map(Report.dot) + ladders.map(Report.ladder) }

    /// Of all evidence, each once: a run measures the same one twice.
    fileprivate var pythons: [PythonFacts] {
        evidence.flatMap(\.pythons).reduce(into: []) { known, python in
            if !known.contains(where: { $0.id == python.id }) { known.append(python) }
        }
    }
}
