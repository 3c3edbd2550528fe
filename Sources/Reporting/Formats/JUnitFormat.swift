internal import Findings
internal import Foundation

/// JUnit's XML, as CI systems show it: the report's checks and the published claims as test cases.
///
/// A check that failed and a claim that does not hold are failures, one that was not measured or decided is skipped.
enum JUnitFormat {
    private struct Case {
        enum Outcome {
            case passed
            case failed(String)
            case skipped(String)
        }

        var className: String
        var name: String
        var outcome: Outcome
        /// What was measured, whatever came of it.
        var output: String
    }

    private struct Suite {
        var name: String
        var cases: [Case]
    }

    static func data(of reports: [NamedReport]) -> Data {
        let suites = reports.flatMap { named in
            [
                Suite(name: "\(named.name): checks", cases: distinct(checks(named.report))),
                Suite(name: "\(named.name): claims", cases: claims(named.report)),
            ]
        }.filter { !$0.cases.isEmpty }
        let all = suites.flatMap(\.cases)
        let body = suites.map(text).joined()
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"glue-profile\"\(counts(all))>\n"
        return Data((head + body + "</testsuites>\n").utf8)
    }

    private static func checks(_ report: Report) -> [Case] {
        switch report {
        case .dot(let report):
            return cases(report.checks, of: "run")
                + report.results.flatMap { cases($0.checks, of: BenchmarkName.of($0, in: report)) }
        case .ladder(let report):
            return cases(report.checks, of: "run") + report.results.flatMap { cases(of: $0, in: report) }
        case .run(let report):
            return cases(report.checks, of: "run")
        case .time(let report):
            return cases(report.checks, of: "statement")
        case .claims(let report):
            return report.evidence.flatMap(checks)
        }
    }

    private static func cases(of result: LadderResult, in report: LadderReport) -> [Case] {
        let peak = result.peak.map { cases([$0.check], of: "ladder \(result.size)") } ?? []
        let rungs = result.rungs.flatMap { rung in
            rung.measurement.map {
                cases($0.checks, of: BenchmarkName.of(rung, threads: $0.threads, in: result, of: report))
            } ?? []
        }
        return cases(result.checks, of: "ladder \(result.size)") + peak + rungs
    }

    private static func cases(_ checks: [Check], of subject: String) -> [Case] {
        checks.map { check in
            Case(
                className: "check.\(subject)", name: check.name,
                outcome: check.passed ? .passed : .failed(check.figure), output: check.figure)
        }
    }

    /// A CI system takes one name in one class for one case: the second of a name says so.
    private static func distinct(_ cases: [Case]) -> [Case] {
        var seen: [String: Int] = [:]
        return cases.map { one in
            var one = one
            let key = "\(one.className)\n\(one.name)"
            seen[key, default: 0] += 1
            if let count = seen[key], count > 1 { one.name += " (\(count))" }
            return one
        }
    }

    private static func claims(_ report: Report) -> [Case] {
        let claims =
            switch report {
            case .dot(let report): report.claims
            case .ladder(let report): report.claims
            case .run, .time: [ClaimResult]()
            case .claims(let report): report.rows.map(\.claim)
            }
        return claims.map { claim in
            Case(
                className: claim.python.isEmpty ? "claim" : "claim.\(claim.python)",
                name: "\(claim.id): \(claim.published)", outcome: outcome(claim),
                output: claim.measured)
        }
    }

    private static func outcome(_ claim: ClaimResult) -> Case.Outcome {
        switch claim.verdict {
        case .holds, .holdsAbove, .holdsPerCore: .passed
        case .doesNotHold: .failed("measured: \(claim.measured)")
        case .notBuilt(let experiment): .skipped("\(claim.verdict.words): \(experiment)")
        case .undecided, .notMeasured, .needsGPU: .skipped(claim.verdict.words)
        }
    }

    private static func text(_ suite: Suite) -> String {
        "  <testsuite name=\"\(XMLText.escaped(suite.name))\"\(counts(suite.cases))>\n"
            + suite.cases.map(text).joined() + "  </testsuite>\n"
    }

    private static func text(_ one: Case) -> String {
        let element =
            switch one.outcome {
            case .passed: ""
            case .failed(let text): "<failure message=\"\(XMLText.escaped(text))\"/>"
            case .skipped(let text): "<skipped message=\"\(XMLText.escaped(text))\"/>"
            }
        return "    <testcase classname=\"\(XMLText.escaped(one.className))\" name=\"\(XMLText.escaped(one.name))\">"
            + "\(element)<system-out>\(XMLText.escaped(one.output))</system-out></testcase>\n"
    }

    private static func counts(_ cases: [Case]) -> String {
        let failed = cases.count { if case .failed = $0.outcome { true } else { false } }
        let skipped = cases.count { if case .skipped = $0.outcome { true } else { false } }
        return " tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"\(skipped)\""
    }
}
