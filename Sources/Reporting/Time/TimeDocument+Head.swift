internal import Findings

/// What was timed, where and how.
extension TimeDocument {
    var head: [Document.Block] {
        [.title(title)] + (report.warnings.isEmpty ? [] : [.warnings(report.warnings)]) + [.paragraph(verdict)]
            + environment
    }

    var title: String {
        "The time of one statement" + (report.complete ? "" : " (incomplete: the run was stopped early)")
    }

    var environment: [Document.Block] {
        let facts =
            ["statement: \(report.statement.statement)"]
            + (report.statement.setup.isEmpty ? [] : ["set-up: \(report.statement.setup)"])
            + report.environment.pythons.map(Words.python) + [Words.machine(report.environment.machine), method]
        guard detail == .full, !report.method.heldFixed.isEmpty else { return [.list(facts)] }
        return [.list(facts), .paragraph("Held fixed:"), .list(report.method.heldFixed)]
    }

    private var method: String {
        let (method, statement) = (report.method, report.statement)
        return [
            report.generator, report.date, "method \(method.version)", "\(method.build) build",
            Words.counted(statement.executions, "execution", "executions") + " in "
                + Words.processes(method.processes),
            "\(Format.count(statement.executionsPerBlock)) a block",
            "garbage collection \(statement.collectsGarbage ? "on" : "off")",
        ].joined(separator: ", ")
    }
}
