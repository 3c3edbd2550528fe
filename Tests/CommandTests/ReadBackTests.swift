import Findings
import Foundation
import RandomFindings
import Testing

/// What `report` writes for other tools, read by those tools themselves.
@Suite struct ReadBackTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try MadeReport(seed: 1).dot().json().write(to: folder.url.appendingPathComponent("old.json"))
        var slower = MadeReport(seed: 2)
        slower.factors = ["np.dot": 1.3]
        try slower.dot().json().write(to: folder.url.appendingPathComponent("new.json"))
        var random = RandomReport(seed: 21)
        try random.report().json().write(to: folder.url.appendingPathComponent("random.json"))
        // As measured: sums of fractions of a nanosecond.
        var fractions = MadeReport(seed: 4).dot()
        for result in fractions.results.indices {
            for tier in fractions.results[result].tiers.indices {
                fractions.results[result].tiers[tier].time?.medianNanoseconds *= 1.000_37
            }
        }
        try fractions.json().write(to: folder.url.appendingPathComponent("fractions.json"))
        try MadeReport(seed: 3).ladder().json().write(to: folder.url.appendingPathComponent("ladder.json"))
    }

    private func write(_ names: String...) throws {
        for name in names {
            let source = name.prefix { $0 != "." } + ".json"
            let outcome = try Program.run(["report", String(source), "-o", name], in: folder)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
    }

    private func python(_ arguments: String...) throws -> Program.Outcome {
        let reader = try #require(Machine.reader)
        return try Program.run(arguments, executable: reader, in: folder)
    }

    @Test(.enabled(if: Machine.reader != nil, "pyperf is not at hand: scripts/setup --venv"))
    func `pyperf tells what the report holds`() throws {
        try write("old.pyperf.json", "ladder.pyperf.json")
        let stats = try python("-m", "pyperf", "stats", "old.pyperf.json")
        #expect(stats.status == 0, "\(stats.errors)")
        #expect(stats.output.contains("Number of benchmarks: 27"))
        #expect(stats.output.contains("np.dot 512x512 float64: kernel\n"))
        #expect(stats.output.contains("Total number of values: 80"), "4 processes of 20 blocks")
        #expect(stats.output.contains("Start date: 2026-05-04 09:30:00"))
        let median = try #require(stats.output.firstMatch(of: /Median \+- MAD: +(\d+) ns/))
        #expect((511...521).contains(Int(median.1) ?? 0), "516 ns were made")
        let ladder = try python("-m", "pyperf", "stats", "ladder.pyperf.json")
        #expect(ladder.output.contains("packed 512x512 float64\n"))
    }

    @Test(.enabled(if: Machine.reader != nil, "pyperf is not at hand: scripts/setup --venv"))
    func `pyperf compares two reports by their names, and finds the same as we do`() throws {
        try write("old.pyperf.json", "new.pyperf.json")
        let outcome = try python("-m", "pyperf", "compare_to", "old.pyperf.json", "new.pyperf.json", "--table")
        #expect(outcome.status == 0, "\(outcome.errors)")
        for size in [8, 64, 512] {
            let lines = outcome.output.split(separator: "\n").filter {
                $0.hasPrefix("| np.dot \(size)x\(size) float64 ")
            }
            #expect(lines.count == 1 && lines[0].contains("1.30x slower"), "\(lines)")
        }
    }

    @Test(
        .enabled(if: Machine.perfetto != nil, "Perfetto is not at hand: scripts/setup --venv"),
        .enabled(if: Machine.hasBrowser, "no browser to run Perfetto in: scripts/setup --browser"))
    func `Perfetto reads every slice of a trace, where it lies`() throws {
        try write("old.trace.json", "fractions.trace.json")
        let traces = ["old", "fractions"].map { folder.path("\($0).trace.json") }
        let perfetto = try #require(Machine.perfetto)
        let outcome = try Program.run(
            ["python3", "-B", Machine.script("check-trace"), perfetto] + traces, executable: "/usr/bin/env")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("old.trace.json: Perfetto read 18 slices: ok"))
        #expect(outcome.output.contains("fractions.trace.json: Perfetto read 18 slices: ok"))
    }

    /// The schema is taken as text out of a package that ships it: its code would ask for pandas.
    @Test(.enabled(if: Machine.reader != nil, "speedscope's schema is not at hand: scripts/setup --venv"))
    func `speedscope's own schema takes the file`() throws {
        try write("old.speedscope.json", "fractions.speedscope.json")
        let script = """
            import ast, importlib.util, json, jsonschema, pathlib
            package = pathlib.Path(importlib.util.find_spec("speedscope_to_codeperf").submodule_search_locations[0])
            for node in ast.parse((package / "schema/speedscope.py").read_text()).body:
                if isinstance(node, ast.Assign) and node.targets[0].id == "speedscope_schema":
                    schema = json.loads(node.value.args[0].value)
            print("FileFormat.EventedProfile" in schema["definitions"])
            for name in ["old", "fractions"]:
                jsonschema.validate(json.load(open(name + ".speedscope.json")), schema)
            broken = json.load(open("old.speedscope.json"))
            broken["profiles"][0]["unit"] = "fortnights"
            try:
                jsonschema.validate(broken, schema)
            except jsonschema.ValidationError:
                print("a wrong unit is seen")
            """
        let outcome = try python("-c", script)
        #expect(outcome.output == "True\na wrong unit is seen\n", "\(outcome.errors)")
    }

    @Test(.enabled(if: Machine.reader != nil, "junitparser is not at hand: scripts/setup --venv"))
    func `a JUnit reader counts the cases that the file says it has`() throws {
        try write("random.junit.xml")
        let script = """
            import junitparser
            suites = junitparser.JUnitXml.fromfile("random.junit.xml")
            cases = [case for suite in suites for case in suite]
            results = [type(result).__name__ for case in cases for result in case.result]
            print(suites.tests == len(cases), suites.failures == results.count("Failure"),
                  suites.skipped == results.count("Skipped"), len(cases) > 0)
            """
        let outcome = try python("-c", script)
        #expect(outcome.output == "True True True True\n", "\(outcome.errors)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint"), "no xmllint at hand"))
    func `xmllint takes the XML`() throws {
        try write("random.junit.xml")
        let outcome = try Program.run(
            ["--noout", folder.path("random.junit.xml")], executable: "/usr/bin/xmllint", in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// Python's own modules of JSON and CSV know nothing of ours.
    @Test(.enabled(if: Machine.hasPython))
    func `Python reads the other formats`() throws {
        try write(
            "old.trace.json", "old.speedscope.json", "old.gbench.json", "old.csv", "old.folded", "random.csv")
        let script = """
            import csv, json
            events = json.load(open("old.trace.json"))["traceEvents"]
            print(sum(e["ph"] == "X" for e in events))
            profiles = json.load(open("old.speedscope.json"))["profiles"]
            print([float(p["endValue"]) for p in profiles])
            rows = json.load(open("old.gbench.json"))["benchmarks"]
            print(sum(r["run_type"] == "iteration" for r in rows), {r["time_unit"] for r in rows})
            table = list(csv.DictReader(open("old.csv", newline="")))
            print({r["estimate"] for r in table if r["size"] == "8" and r["quantity"] == "tier.kernel"})
            print({len(r) for r in csv.reader(open("random.csv", newline=""), strict=True)})
            print(sum(int(line.rsplit(" ", 1)[1]) for line in open("old.folded") if line.startswith("np.dot 8x8 ")))
            """
        let outcome = try Program.run(["python3", "-c", script], executable: "/usr/bin/env", in: folder)
        #expect(
            outcome.output == """
                18
                [569.0, 36416.0, 2330624.0]
                108 {'ns'}
                {'111.0'}
                {11}
                569

                """, "\(outcome.errors)")
    }
}
