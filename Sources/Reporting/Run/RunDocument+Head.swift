internal import Findings

/// What the run says, what ran, and how it was watched.
extension RunDocument {
    var head: [Document.Block] {
        [.title(title)] + (report.warnings.isEmpty ? [] : [.warnings(report.warnings)]) + [.paragraph(verdict)]
            + environment
    }

    var title: String {
        "Where the time of \(report.program.name) went"
            + (report.complete ? "" : " (incomplete: the profile ends before the \(report.program.noun))")
    }

    var verdict: String { RunVerdict(report).sentence }

    var environment: [Document.Block] {
        let pythons = report.environment.pythons.map(Words.python)
        guard !isBrief else { return [.list([program] + pythons + [instrument])] }
        return [.list([program] + pythons + [Words.machine(report.environment.machine), method, instrument])]
    }

    private var program: String {
        [
            command, ending, "\(duration(report.wallSeconds)) wall", "\(duration(report.processorSeconds.user)) user",
            "\(duration(report.processorSeconds.system)) system",
        ].joined(separator: ", ")
    }

    private var command: String {
        isBrief ? report.program.call : report.program.words.joined(separator: " ")
    }

    private var ending: String {
        switch report.program.exit {
        case .code(let code): "exit status \(code)"
        case .signal(let number, let name): "ended by \(name) (signal \(number))"
        case .returned: "returned"
        case .threw(let error): "threw \(error)"
        }
    }

    private var method: String {
        let method = report.method
        return [report.generator, report.date, "method \(method.version)", "\(method.build) build"]
            .joined(separator: ", ")
    }

    /// `9,402 samples, one in 1.00 ms; its signal handler took some 0.81 % of the time`.
    private var instrument: String {
        let samples = Words.counted(report.samples, "sample", "samples")
        return "\(samples), one in \(duration(report.instrument.meanPeriodSeconds)); "
            + "its signal handler took some \(Format.share(report.instrument.costShare)) of the time" + watcher
    }

    /// Of a block, which is watched by a thread beside it.
    private var watcher: String {
        guard let seconds = report.instrument.watcherSeconds, report.wallSeconds > 0 else { return "" }
        return ", its watching thread \(Format.share(seconds / report.wallSeconds)) of a processor"
    }

    func duration(_ seconds: Double) -> String { Format.duration(seconds * 1e9) }
}
