internal import Findings

/// Where, with what and how well the figures were obtained.
extension DotDocument {
    var head: [Document.Block] {
        var blocks: [Document.Block] = [.title(title)]
        if !report.warnings.isEmpty { blocks.append(.warnings(report.warnings)) }
        return blocks + environment
    }

    var environment: [Document.Block] {
        let facts: [Document.Block] = [
            .list([Words.machine(report.environment.machine)] + series.map { $0.prefix + $0.summary } + [method])
        ]
        guard detail == .full, !report.method.heldFixed.isEmpty else { return facts }
        return facts + [.paragraph("Held fixed:"), .list(report.method.heldFixed)]
    }

    var title: String {
        "np.dot, taken apart inside the call" + (report.complete ? "" : " (incomplete: the run was stopped early)")
    }

    private var method: String {
        let method = report.method
        let clock = report.environment.clock
        return [
            report.generator, report.date, "method \(method.version)", "\(method.build) build",
            "\(Words.processes(method.processes)) and \(Format.number(method.seconds)) s a Python",
            "\(clock.source): \(Format.duration(clock.readNanoseconds)) a reading",
        ].joined(separator: ", ")
    }
}
