/// What a report on a statement says in a sentence or two, or why it says nothing.
package struct TimeVerdict: Equatable, Sendable {
    package var text: String
    /// Nothing is said because a check failed.
    package var isRefused: Bool

    /// Without these the times are not those of the statement; what else fails is about whose they are.
    package static let decidingChecks: Set<String> = ["quiet", "same-result"]

    package init(_ report: TimeReport) {
        let failed = report.checks.filter { !$0.passed && Self.decidingChecks.contains($0.name) }
        isRefused = !failed.isEmpty
        text =
            failed.isEmpty
            ? Self.words(report)
            : "No verdict: \(failed.map { "\($0.name) failed (\($0.figure))" }.joined(separator: "; "))."
    }

    private static func words(_ report: TimeReport) -> String {
        "One execution takes \(Format.time(report.net)). " + native(report)
    }

    private static func native(_ report: TimeReport) -> String {
        switch report.native {
        case .none(let reason): return "There is no native floor: \(reason)."
        case .measured(let floor):
            guard let base = floor.base, let glue = floor.glue else {
                return "There is no native floor: no native result agrees with NumPy's."
            }
            let other = floor.faster.map {
                " Another kernel would gain more: \(subject($0)) takes \(Format.duration($0.medianNanoseconds))."
            }
            return comparison(base, glue, noise: report.noiseFloor ?? 0) + (other ?? "")
        }
    }

    private static func comparison(_ base: NativeArm, _ glue: Estimate, noise: Double) -> String {
        let time = Format.duration(base.medianNanoseconds)
        if glue.ci95.low > 0, glue.median > noise {
            let rest =
                base.path == .sameBLAS ? "glue, dispatch and the result's memory are" : "it does without"
            return "The native floor, \(subject(base)), is \(time): \(rest) \(Format.share(glue)) of the statement."
        }
        if glue.ci95.high < 0, -glue.median > noise {
            return
                "\(capitalised(subject(base))) takes \(time), and NumPy's own code is faster: there is nothing to gain."
        }
        return "The native floor, \(subject(base)), is \(time), which is no different: there is nothing to gain."
    }

    private static func subject(_ arm: NativeArm) -> String {
        arm.path == .sameBLAS ? "the same BLAS without Python" : "Swift's own code"
    }

    private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
