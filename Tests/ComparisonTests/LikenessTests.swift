import Findings
import RandomFindings
import Testing

@testable import Comparison

/// What is refused, unless it is asked for.
@Suite struct LikenessTests {
    /// A change to the new report, and what must be named.
    struct Case: Sendable, CustomTestStringConvertible {
        var change: @Sendable (inout MadeReport) -> Void
        var differences: [String]
        var testDescription: String { differences.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case(change: { $0.processor = "Xeon" }, differences: ["processor AMD EPYC 7763 and Xeon"]),
        Case(change: { $0.cores = 8 }, differences: ["cores 2 and 8"]),
        Case(change: { $0.methodVersion = 9 }, differences: ["method 1 and 9"]),
        Case(change: { $0.dtype = "float32" }, differences: ["dtype float64 and float32"]),
        Case(change: { $0.threads = 2 }, differences: ["threads 1 and 2"]),
        Case(
            change: {
                $0.threads = 2
                $0.cores = 8
            }, differences: ["cores 2 and 8", "threads 1 and 2"]),
    ])
    func `unlike reports are refused by name, and compared by force`(unlike: Case) throws {
        var changed = MadeReport(seed: 2)
        unlike.change(&changed)
        let new = changed
        let old = MadeReport(seed: 1)
        for (before, after) in [
            (Report.dot(old.dot()), Report.dot(new.dot())), (.ladder(old.ladder()), .ladder(new.ladder())),
        ] {
            #expect(throws: ComparisonError.unlike(unlike.differences)) {
                try Comparison.report(
                    old: ("a", before), new: ("b", after), options: Comparison.Options(), generator: "")
            }
            let forced = try Comparison.report(
                old: ("a", before), new: ("b", after), options: Comparison.Options(force: true), generator: "")
            #expect(forced.unlike == unlike.differences)
            #expect(!forced.figures.isEmpty)
        }
    }

    @Test func `reports of different kinds are refused, even by force`() {
        #expect(throws: ComparisonError.kinds("dot", "ladder")) {
            try Comparison.report(
                old: ("a", .dot(MadeReport().dot())), new: ("b", .ladder(MadeReport().ladder())),
                options: Comparison.Options(force: true), generator: "")
        }
    }

    @Test func `verdicts on claims are refused, whatever they are compared with`() {
        let machine = MadeReport().dot().environment.machine
        let claims = ClaimsReport(
            [], by: ClaimsEvidence(dots: [MadeReport().dot()], ladders: [], gpu: nil), generator: "", date: "",
            machine: machine, build: "", warnings: [], complete: true)
        let (dot, own) = (
            (name: "d", report: Report.dot(MadeReport().dot())), (name: "c", report: Report.claims(claims))
        )
        for (old, new) in [(dot, own), (own, dot), (own, own)] {
            #expect(throws: ComparisonError.claims(name: "c")) {
                try Comparison.report(
                    old: old, new: new, options: Comparison.Options(force: true), generator: "")
            }
        }
    }

    @Test func `of one Python each, the paths may differ`() throws {
        var new = MadeReport(seed: 2)
        new.python = "/home/ada/venv/bin/python"
        let comparison = try Comparison.report(
            old: ("a", .dot(MadeReport(seed: 1).dot())), new: ("b", .dot(new.dot())), options: Comparison.Options(),
            generator: "")
        #expect(comparison.figures.allSatisfy { $0.python == new.python })
        #expect(comparison.missing.isEmpty)
    }

    @Test func `of several Pythons, those of one name are compared, and the others named`() throws {
        let old = MadeReport(seed: 1).dot()
        var new = MadeReport(seed: 2).dot()
        var other = MadeReport(seed: 3)
        other.python = "/opt/python"
        new.results += other.dot().results
        let comparison = try Comparison.report(
            old: ("a", .dot(old)), new: ("b", .dot(new)), options: Comparison.Options(), generator: "")
        #expect(comparison.figures.allSatisfy { $0.python == "/usr/bin/python3" })
        #expect(comparison.missing == ["Python /opt/python is in the new report only"])
    }

    @Test func `a rung's processes tell how far identical programs differ`() throws {
        var slower = MadeReport(seed: 2)
        slower.factors = ["packed": 1.2]
        let comparison = try Comparison.report(
            old: ("a", .ladder(MadeReport(seed: 1).ladder())), new: ("b", .ladder(slower.ladder())),
            options: Comparison.Options(limit: 0.1), generator: "")
        #expect(comparison.figures.count == 9)
        #expect(comparison.figures.allSatisfy { ($0.floor ?? 1) < 0.01 })
        let (packed, others) = (
            comparison.figures.filter { $0.quantity == "packed" }, comparison.figures.filter { $0.quantity != "packed" }
        )
        #expect(packed.allSatisfy { $0.verdict == .slower } && packed.count == 3)
        #expect(others.allSatisfy { $0.verdict == .withinNoise })
        #expect(comparison.regressions.map(\.size) == [nil, 8, 64, 512])
        #expect(comparison.regressions.allSatisfy { $0.quantity == "packed" })
    }
}
