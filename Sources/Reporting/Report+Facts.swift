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
        }
    }

    var generator: String {
        switch self {
        case .dot(let report): report.generator
        case .ladder(let report): report.generator
        case .run(let report): report.generator
        case .time(let report): report.generator
        }
    }

    var date: String {
        switch self {
        case .dot(let report): report.date
        case .ladder(let report): report.date
        case .run(let report): report.date
        case .time(let report): report.date
        }
    }

    var machine: MachineFacts {
        switch self {
        case .dot(let report): report.environment.machine
        case .ladder(let report): report.environment.machine
        case .run(let report): report.environment.machine
        case .time(let report): report.environment.machine
        }
    }

    var pythons: [PythonFacts] {
        switch self {
        case .dot(let report): report.environment.pythons
        case .ladder(let report): report.environment.pythons
        case .run(let report): report.environment.pythons
        case .time(let report): report.environment.pythons
        }
    }

    var build: String {
        switch self {
        case .dot(let report): report.method.build
        case .ladder(let report): report.method.build
        case .run(let report): report.method.build
        case .time(let report): report.method.build
        }
    }
}
