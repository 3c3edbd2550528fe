internal import Findings

/// Where, with what and how well the figures were obtained.
extension DotDocument {
    var head: [Document.Block] {
        var blocks: [Document.Block] = [.title(title)]
        if !report.warnings.isEmpty { blocks.append(.warnings(report.warnings)) }
        blocks.append(.list([machine] + series.map { $0.prefix + $0.summary } + [method]))
        if detail == .full, !report.method.heldFixed.isEmpty {
            blocks += [.paragraph("Held fixed:"), .list(report.method.heldFixed)]
        }
        return blocks
    }

    private var title: String {
        "np.dot, taken apart inside the call" + (report.complete ? "" : " (incomplete: the run was stopped early)")
    }

    private var machine: String {
        let facts = report.environment.machine
        var parts = [
            facts.processor, facts.architecture, facts.cores == 1 ? "1 core" : "\(facts.cores) cores",
            Format.bytes(Double(facts.memoryBytes)), facts.operatingSystem, "kernel \(facts.kernel)",
        ]
        if let hypervisor = facts.hypervisor { parts.append("on \(hypervisor)") }
        if let governor = facts.governor { parts.append("governor \(governor)") }
        parts.append("load \(Format.fixed(facts.load, decimals: 2))")
        if let steal = facts.stealShare { parts.append("steal \(Format.share(steal))") }
        return parts.joined(separator: ", ")
    }

    private var method: String {
        let method = report.method
        let clock = report.environment.clock
        let processes = method.processes == 1 ? "1 process" : "\(method.processes) processes"
        return [
            report.generator, report.date, "method \(method.version)", "\(method.build) build",
            "\(processes) and \(Format.number(method.seconds)) s a Python",
            "\(clock.source): \(Format.duration(clock.readNanoseconds)) a reading",
        ].joined(separator: ", ")
    }
}
