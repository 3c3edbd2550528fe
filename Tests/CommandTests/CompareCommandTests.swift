import Findings
import Foundation
import RandomFindings
import Testing

/// `glue-profile compare`, as a step of CI would run it.
@Suite struct CompareCommandTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try write("old.json", MadeReport(seed: 1))
        try write("same.json", MadeReport(seed: 2))
        var slower = MadeReport(seed: 3)
        slower.factors = ["np.dot": 1.2, "kernel": 1.04]
        try write("slow.json", slower)
        var other = MadeReport(seed: 4)
        other.processor = "Xeon"
        try write("other.json", other)
        try MadeReport().ladder().json().write(to: folder.url.appendingPathComponent("ladder.json"))
    }

    private func write(_ name: String, _ report: MadeReport) throws {
        try report.dot().json().write(to: folder.url.appendingPathComponent(name))
    }

    private func compare(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["compare"] + arguments, in: folder)
    }

    @Test func `glue that rose in a run is exit code 1`() throws {
        try MadeReport(seed: 1).run().json().write(to: folder.url.appendingPathComponent("run.json"))
        try MadeReport(seed: 2).run().json().write(to: folder.url.appendingPathComponent("rerun.json"))
        try MadeReport(seed: 3).run(glue: 0.3).json().write(to: folder.url.appendingPathComponent("slow-run.json"))
        let same = try compare("run.json", "rerun.json", "--fail-above", "5")
        #expect(same.status == 0 && same.output.contains("Glue did not rise by more than 5 points."))
        let worse = try compare("run.json", "slow-run.json", "--fail-above", "5", "--json", "c.json")
        #expect(worse.status == 1 && worse.output.contains("Glue rose by more than 5 points: "))
        #expect(try ComparisonReport(json: folder.data("c.json")).risenGlue?.verdict == .more)
        let broken = MadeReport(seed: 1).run(failed: ["closure"])
        try broken.json().write(to: folder.url.appendingPathComponent("broken.json"))
        let undecided = try compare("run.json", "broken.json", "--fail-above", "5")
        #expect(undecided.status == 2)
        #expect(undecided.errors.contains("no figure could be decided: new: closure failed"))
    }

    @Test func `no regression is exit code 0`() throws {
        let outcome = try compare("old.json", "same.json", "--fail-above", "5")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.contains("None is slower by more than 5 %."))
        outcome.expectPlain()
    }

    @Test func `a regression is exit code 1, and all places have it`() throws {
        let outcome = try compare(
            "old.json", "slow.json", "--fail-above", "5", "--json", "c.json", "--markdown", "c.md")
        #expect(outcome.status == 1 && outcome.errors.isEmpty)
        #expect(outcome.output.contains("Slower by more than 5 %: np.dot\nover all sizes 1.20×"))
        let report = try ComparisonReport(json: folder.data("c.json"))
        #expect(report.regressions.map(\.quantity) == ["np.dot", "np.dot", "np.dot", "np.dot"])
        #expect(try String(decoding: folder.data("c.md"), as: UTF8.self).contains("| np.dot | 8 |"))
    }

    @Test(
        arguments: [
            (["--fail-above", "25"], 0), (["--fail-above", "3"], 1), ([], 0), (["--fail-above", "0"], 1),
            (["--fail-above", "5", "--only", "kernel"], 0), (["--fail-above", "3", "--only", "kernel,swift"], 1),
        ] as [([String], Int32)])
    func `the limit and the names decide what fails`(arguments: [String], code: Int32) throws {
        let outcome = try Program.run(["compare", "old.json", "slow.json"] + arguments, in: folder)
        #expect(outcome.status == code)
        #expect(outcome.errors.isEmpty)
    }

    @Test func `the other way round it is faster, and passes`() throws {
        let outcome = try compare("slow.json", "old.json", "--fail-above", "0")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("▼"))
    }

    @Test func `unlike reports are compared by force, which is said`() throws {
        try compare("old.json", "other.json").expectRefusal(
            2, saying: "cannot be compared: processor AMD EPYC 7763 and Xeon; --force")
        let outcome = try compare("old.json", "other.json", "--force")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("! compared all the same, although unlike: processor AMD EPYC 7763 and Xeon"))
    }

    @Test func `a gate that can decide nothing does not pass`() throws {
        var single = MadeReport(seed: 5)
        single.processes = 1
        try write("single.json", single)
        let outcome = try compare("old.json", "single.json", "--fail-above", "5")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("27 undecided"))
        #expect(
            outcome.errors == "glue-profile: error: --fail-above: no figure could be decided: new: a single process, "
                + "of which nothing follows for the next\n")
        #expect(try compare("old.json", "single.json").status == 0, "without a gate there is none to pass")
    }

    @Test func `one of them may be standard input`() throws {
        let line = "'\(Program.path)' compare - slow.json --fail-above 5 --json - < old.json"
        let outcome = try Program.run(["-c", line], executable: "/bin/sh", in: folder)
        #expect(outcome.status == 1)
        #expect(try ComparisonReport(json: Data(outcome.output.utf8)).old.name == "standard input")
    }

    @Test(arguments: [
        (["old.json"], "new"), (["old.json", "no.json"], "no.json: cannot be read: no such file"),
        (["-", "-"], "standard input holds one report"), (["old.json", "ladder.json"], "compare two of one kind"),
        (["old.json", "same.json", "--fail-above", "much"], "a number of per cent"),
        (["old.json", "same.json", "--fail-above", "-1"], "a number of per cent"),
        (["old.json", "same.json", "--fail-above", "nan"], "a number of per cent"),
        (["old.json", "same.json", "--only", "total"], "--only total: in both reports are np.dot, bridge"),
        (["old.json", "same.json", "--json", "-", "--markdown", "-"], "both name -"),
        (["old.json", "same.json", "--json", "/no/x.json"], "no such directory"),
    ])
    func `bad input gets one line and exit code 2`(arguments: [String], words: String) throws {
        let before = try folder.files()
        try Program.run(["compare"] + arguments, in: folder).expectRefusal(2, saying: words)
        #expect(try folder.files() == before)
    }
}
