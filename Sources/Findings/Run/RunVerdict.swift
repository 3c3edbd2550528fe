/// What a run says, in one sentence. It says so where the profile is too short or its checks failed.
package struct RunVerdict {
    /// Below this share of wall time glue is nothing to gain from: a share of native time may be off by as much in the
    /// worst of the programs with a known truth.
    static let leastGain = 0.025
    /// A class that took more than this is named beside a glue that is small.
    private static let mostly = 0.5

    /// Without these the shares are not those of the program; what else fails is about lines or about length.
    package static let decidingChecks: Set<String> = ["answered", "closure", "unwound"]
    /// Without it nothing is known of lines and functions.
    package static let lineCheck = "resolved"
    /// Failed where there are too few samples.
    private static let lengthCheck = "length"

    private let report: RunReport

    package init(_ report: RunReport) {
        self.report = report
    }

    package var sentence: String {
        guard report.samples > 0 else {
            return "Nothing can be said of \(name): it took \(wall), too short for a single sample."
        }
        if let refusal { return "This profile decides nothing, since \(refusal). As measured, \(measured)." }
        if isTooShort {
            return "\(name) took \(wall), too short to say more than that glue was \(bounds) of it "
                + "(\(Format.count(report.samples)) \(report.samples == 1 ? "sample" : "samples"))."
        }
        guard report.glue.ci95.high >= Self.leastGain else {
            return "Nothing to gain here: \(measured), less than \(Format.threshold(Self.leastGain))\(instead)."
        }
        return
            "\(measured.capitalisedStart); without it the \(report.program.noun) would take \(Format.time(report.bound.withoutGlue))."
    }

    private var name: String { report.program.name }
    private var wall: String { Format.duration(report.wallSeconds * 1e9) }

    /// `glue took 13.8 % (13.4…14.2) of train.py's 9.41 s`.
    private var measured: String {
        "glue took \(Format.share(report.glue)) of \(name)'s \(wall)"
    }

    private var refusal: String? {
        report.checks.first { !$0.passed && Self.decidingChecks.contains($0.name) }
            .map { "\($0.name) failed (\($0.figure))" }
    }

    private var isTooShort: Bool { report.checks.contains { !$0.passed && $0.name == Self.lengthCheck } }

    /// The ends of the interval alone: a middle would be believed.
    private var bounds: String {
        let ends = report.glue.ci95
        guard ends.low > 0 else { return "at most \(Format.share(ends.high))" }
        return "\(Format.share(ends.low)) to \(Format.share(ends.high))"
    }

    /// What took the time, where one class did.
    private var instead: String {
        let others = TimeClass.allCases.filter { !TimeClass.glue.contains($0) }
        guard let largest = others.max(by: { report.shares[$0].median < report.shares[$1].median }),
            report.shares[largest].median > Self.mostly
        else { return "" }
        return "; \(Format.share(report.shares[largest])) was \(Self.words(largest))"
    }

    private static func words(_ timeClass: TimeClass) -> String {
        switch timeClass {
        case .interpreter: "the interpreter"
        case .runtime: "Python's runtime"
        case .extension: "extension modules' own code"
        case .kernel: "compute kernels"
        case .system: "the operating system"
        case .waiting: "waiting"
        }
    }
}

extension String {
    fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
