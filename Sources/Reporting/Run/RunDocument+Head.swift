internal import Findings

/// What ran, where and with what, and how it was watched.
extension RunDocument {
    var head: [Document.Block] {
        [.title(title)] + (report.warnings.isEmpty ? [] : [.warnings(report.warnings)]) + environment
    }

    var title: String {
        "Where the time of \(report.program.name) went"
            + (report.complete ? "" : " (incomplete: the profile ends before the program)")
    }

    var environment: [Document.Block] {
        let pythons = report.environment.pythons.map(Words.python)
        return [.list([program] + pythons + [Words.machine(report.environment.machine), method])]
    }

    private var program: String {
        [
            report.program.words.joined(separator: " "), ending,
            "\(Format.duration(report.wallSeconds * 1e9)) of wall time",
            "\(Format.duration(report.processorSeconds.user * 1e9)) of processor time and "
                + "\(Format.duration(report.processorSeconds.system * 1e9)) in the system",
        ].joined(separator: ", ")
    }

    private var ending: String {
        switch report.program.exit {
        case .code(let code): "exit status \(code)"
        case .signal(let number, let name): "ended by \(name) (signal \(number))"
        }
    }

    private var method: String {
        let method = report.method
        return [
            report.generator, report.date, "method \(method.version)", "\(method.build) build",
            "\(Words.counted(report.samples, "sample", "samples")), one in "
                + Format.duration(report.instrument.meanPeriodSeconds * 1e9),
        ].joined(separator: ", ")
    }
}
