internal import Findings

/// Where, with what and how well the figures were obtained.
extension LadderDocument {
    var head: [Document.Block] {
        let warnings = warnings
        return [.title(title)] + (warnings.isEmpty ? [] : [.warnings(warnings)]) + environment
    }

    var warnings: [String] { report.warnings + ladders.compactMap(doubt) }

    var environment: [Document.Block] {
        let facts: [Document.Block] = [
            .list([Words.machine(report.environment.machine)] + ladders.flatMap { [product($0), peak($0)] } + [method])
        ]
        guard detail == .full, !report.method.heldFixed.isEmpty else { return facts }
        return facts + [.paragraph("Held fixed:"), .list(report.method.heldFixed)]
    }

    var title: String {
        "The ladder: one matrix product, rung by rung"
            + (report.complete ? "" : " (incomplete: the run was stopped early)")
    }

    private func product(_ ladder: LabelledLadder) -> String {
        let result = ladder.result
        let operations = Format.figure(LadderResult.operations(size: result.size) / 1e9)
        return [
            "\(ladder.prefix)N = \(result.size), \(result.dtype), \(operations) GFLOP a product",
            "\(Words.threads(result.threads)) where a rung is parallel",
            ladder.facts.map(Words.python) ?? result.python,
        ].joined(separator: ", ")
    }

    private func peak(_ ladder: LabelledLadder) -> String {
        guard let peak = ladder.result.peak else { return "\(ladder.prefix)peak: not measured" }
        var parts = ["\(ladder.prefix)peak: \(Format.gigaflops(peak.oneCoreGigaflops)) on one core"]
        if peak.cores > 1 { parts.append("\(Format.number(peak.allCoresGigaflops)) on \(peak.cores)") }
        parts.append("fused multiply-adds in registers by \(peak.instructionSet)")
        if let operations = peak.flopPerCycle { parts.append("\(Format.number(operations)) operations a cycle") }
        if let frequency = peak.gigahertz { parts.append("\(Format.number(frequency)) GHz") }
        return parts.joined(separator: ", ")
    }

    private func doubt(_ ladder: LabelledLadder) -> String? {
        guard let check = ladder.result.peak?.check, !check.passed else { return nil }
        return "\(ladder.prefix)do not believe the peak, nor any share of it: \(check.figure)"
    }

    private var method: String {
        let method = report.method
        let extent =
            method.isFull ? "every rung whole" : "\(Format.number(method.seconds)) s for the whole ladder"
        return [report.generator, report.date, "method \(method.version)", "\(method.build) build", extent]
            .joined(separator: ", ")
    }
}
