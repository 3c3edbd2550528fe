import Findings
import Foundation
import RandomFindings
import Testing

/// `glue-profile claims` where nothing is measured: lists, refusals, and verdicts on saved reports.
@Suite struct ClaimsCommandTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try MadeReport().dot().json().write(to: folder.url.appendingPathComponent("dot.json"))
        try MadeReport().ladder().json().write(to: folder.url.appendingPathComponent("ladder.json"))
        var random = RandomReport(seed: 4)
        try random.runReport().json().write(to: folder.url.appendingPathComponent("run.json"))
        try Data(MadeReport().dot().json().prefix(700)).write(to: folder.url.appendingPathComponent("cut.json"))
    }

    private static let written = ["cut.json", "dot.json", "ladder.json", "run.json"]

    private func claims(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["claims"] + arguments, in: folder)
    }

    @Test func `the list has every claim and what decides it, and measures nothing`() throws {
        let outcome = try claims("--list")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        outcome.expectPlain()
        let ids = outcome.output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^[12]\.[0-9]+/#).map { String($0.output) }
        }
        #expect(ids == PublishedClaims.all.map(\.id))
        #expect(outcome.output.contains("not built, a GPU"))
        let two = try claims("--list", "--only", "2.10, 1.2")
        #expect(two.output.contains("1.2 ") && two.output.contains("2.10 ") && !two.output.contains("1.3 "))
    }

    @Test(arguments: [
        (["--only", "1.20"], "--only \"1.20\": no such claim; there are 1.1, 1.2, 1.3"),
        (["--only", ""], "--only \"\": no such claim"), (["--only", "1.2,,2.1"], "--only \"\": no such claim"),
        (["--only", "python-module", "--list"], "no such claim; there are 1.1"),
        (["--seconds", "0"], "--seconds 0.0: a number above 0"), (["--seconds", "-1"], "a number above 0"),
        (["--python", "a", "--python", "b"], "claims are put to the test in one --python"),
        (["--python", "/no/python"], "/no/python"), (["--from", "no.json"], "no.json: cannot be read: no such file"),
        (["--from", "dot.json", "--from", "run.json"], "--from run.json: no claim is about a program's run"),
        (["--from", "cut.json"], "cut.json: the JSON is cut short"),
        (["--from", "dot.json", "--seconds", "9"], "--from measures nothing: leave out --seconds and --python"),
        (["--from", "dot.json", "--python", "python3"], "--from measures nothing"),
        (["--from", "dot.json", "--from", "dot.json"], "--from dot.json is there twice"),
        (["--from", "dot.json", "-o", "x.doc"], "its ending names no format"),
        (["-o", "x.md", "--markdown", "x.md"], "both name x.md"), (["--article"], "--article"), (["1.2"], "1.2"),
    ])
    func `bad input gets one line and exit code 2, and leaves no file`(arguments: [String], words: String) throws {
        try Program.run(["claims"] + arguments + ["--json", "c.json"], in: folder).expectRefusal(2, saying: words)
        #expect(try folder.files() == Self.written)
    }

    @Test func `saved reports are judged, whichever claims they can decide`() throws {
        let outcome = try claims("--from", "ladder.json", "--from", "dot.json", "--json", "c.json")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        outcome.expectPlain()
        let report = try ClaimsReport(json: folder.data("c.json"))
        #expect(report.rows.map(\.claim.id) == PublishedClaims.all.map(\.id))
        #expect(report.dots.count == 1 && report.ladders.count == 1 && report.complete)
        // Made of c-o3, packed and Python in a function alone.
        let verdicts = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.claim.id, $0.claim.verdict) })
        #expect(verdicts["2.4"] == .notMeasured(reason: "python-module was not run"))
        #expect(verdicts["1.7"] == .needsGPU)
        #expect(outcome.output.contains("np.dot, taken apart") && outcome.output.contains("The ladder: one matrix"))
    }

    @Test func `a kind that is missing among saved reports is the reason`() throws {
        let outcome = try claims("--from", "ladder.json", "--only", "1.2,2.9", "--json", "c.json")
        #expect(outcome.status == 0)
        let verdicts = try ClaimsReport(json: folder.data("c.json")).rows.map(\.claim.verdict)
        #expect(verdicts.first == .notMeasured(reason: "no report on np.dot was named"))
        #expect(verdicts.count == 2 && verdicts[1] != .notMeasured(reason: "no ladder was named"))
    }

    @Test func `claims are judged again from their own file, and shown in every format`() throws {
        try #require(claims("--from", "dot.json", "--from", "ladder.json", "--json", "c.json").status == 0)
        let again = try claims("--from", "c.json", "--only", "1.3", "--json", "-")
        #expect(try ClaimsReport(json: Data(again.output.utf8)).rows.map(\.claim.id) == ["1.3"])
        let text = try Program.run(["report", "c.json"], in: folder)
        #expect(text.status == 0 && text.output.hasPrefix("The published claims on this machine\n"))
        let files = ["c.md", "c.csv", "c.junit.xml", "c.pyperf.json", "c.trace.json", "c.folded", "c.gbench.json"]
        let outcome = try Program.run(["report", "c.json"] + files.flatMap { ["-o", $0] }, in: folder)
        #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome.errors)")
        #expect(try folder.files() == (Self.written + files + ["c.json"]).sorted())
    }

    @Test func `claims that are cut short are refused by report`() throws {
        try #require(claims("--from", "dot.json", "--json", "c.json").status == 0)
        try Data(folder.data("c.json").dropLast(9)).write(to: folder.url.appendingPathComponent("c.json"))
        try Program.run(["report", "c.json"], in: folder).expectRefusal(2, saying: "c.json: the JSON is cut short")
        try claims("--from", "c.json").expectRefusal(2, saying: "c.json: the JSON is cut short")
    }

    @Test func `claims without evidence cannot be judged again`() throws {
        try #require(claims("--only", "1.1,1.7", "--json", "c.json").status == 0)
        try claims("--from", "c.json").expectRefusal(2, saying: "no report on np.dot or of a ladder is in there")
    }

    @Test func `claims are not compared, and it is said what is`() throws {
        try #require(claims("--from", "dot.json", "--json", "c.json").status == 0)
        try Program.run(["compare", "c.json", "c.json"], in: folder).expectRefusal(
            2, saying: "c.json holds verdicts on claims and the reports that they rest on; compare two files of dot")
    }
}
