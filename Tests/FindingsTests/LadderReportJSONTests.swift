import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct LadderReportJSONTests {
    @Test(arguments: UInt64(0)..<60) func `a ladder comes back from its JSON as it was`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.ladderReport()
        let json = try report.json()
        let read = try LadderReport(json: json)
        #expect(read == report)
        #expect(try read.json() == json)
        #expect(try Report(json: json) == .ladder(report))
    }

    @Test func `a file of either kind is read as what it is`() throws {
        var random = RandomReport(seed: 5)
        let dot = random.report()
        let ladder = random.ladderReport()
        #expect(try Report(json: dot.json()) == .dot(dot))
        #expect(try Report(json: ladder.json()) == .ladder(ladder))
        let dotJSON = try dot.json()
        let ladderJSON = try ladder.json()
        #expect(throws: FindingsError.unknownKind("dot", expected: ["ladder"])) { try LadderReport(json: dotJSON) }
        #expect(throws: FindingsError.unknownKind("ladder", expected: ["dot"])) { try DotReport(json: ladderJSON) }
    }

    @Test func `a ladder cut short anywhere is said to be cut short`() throws {
        var random = RandomReport(seed: 8)
        let json = try random.ladderReport().json()
        // The last two bytes are the closing brace and the line feed.
        for length in stride(from: 1, to: json.count - 2, by: 67) {
            #expect(throws: FindingsError.truncated) { try LadderReport(json: json.prefix(length)) }
            #expect(throws: FindingsError.truncated) { try Report(json: json.prefix(length)) }
        }
    }

    @Test(arguments: [
        ("", FindingsError.empty), ("hello", .notJSON), ("[1, 2]", .foreign(schema: nil)),
        ("{\"schema\": \"benchmark/9\", \"kind\": \"ladder\"}", .foreign(schema: "benchmark/9")),
        ("{\"schema\": \"glue-profile/2\", \"kind\": \"ladder\"}", .newer(schema: "glue-profile/2")),
        ("{\"schema\": \"glue-profile/1\"}", .unknownKind(nil, expected: ["dot", "ladder", "run", "claims", "time"])),
        (
            "{\"schema\": \"glue-profile/1\", \"kind\": \"tree\"}",
            .unknownKind("tree", expected: ["dot", "ladder", "run", "claims", "time"])
        ),
        ("{\"schema\": \"glue-profile/1\", \"kind\": \"ladder\"}", .malformed(key: "generator", problem: "is missing")),
    ])
    func `what is not a report is told apart`(text: String, error: FindingsError) {
        #expect(throws: error) { try Report(json: Data(text.utf8)) }
        #expect(!error.description.contains("\n"))
    }

    @Test func `an unknown kind is answered with the known ones`() {
        #expect(
            FindingsError.unknownKind("tree\u{1B}", expected: ["dot", "ladder", "run", "claims", "time"]).description
                == "its kind is \"tree\\u{1B}\", which cannot be read here; expected \"dot\" or \"ladder\" or \"run\" or "
                + "\"claims\" or \"time\""
        )
    }

    @Test func `a figure that is no number is refused by its key`() throws {
        var random = RandomReport(seed: 1)
        var report = random.ladderReport()
        var result = LadderResult.made([.java: 2])
        result.peak?.oneCoreGigaflops = .nan
        report.results = [result]
        #expect(throws: FindingsError.notFinite(key: "results[0].peak.one_core_gflops")) { try report.json() }
    }

    @Test(arguments: [
        ("\"python-module\"", "\"perl\"", "results[0].rungs[0].id", "has a value that cannot be read"),
        (
            "\"state\" : \"measured\"", "\"state\" : \"guessed\"", "results[0].rungs[0].state",
            "has a value that cannot be read"
        ),
        ("\"unit\" : \"row\"", "\"unit\" : 3", "results[0].rungs[0].measured.samples.unit", "is of the wrong type"),
        ("\"size\" : 4096", "\"size\" : null", "results[0].size", "is null or missing"),
    ])
    func `a value that no ladder has is refused by its key`(
        text: String, replacement: String, key: String, problem: String
    ) throws {
        var random = RandomReport(seed: 1)
        var report = random.ladderReport()
        report.results = [LadderResult.made([.pythonModule: 20_000])]
        let json = String(decoding: try report.json(), as: UTF8.self).replacing(text, with: replacement)
        #expect(throws: FindingsError.malformed(key: key, problem: problem)) {
            try LadderReport(json: Data(json.utf8))
        }
    }

    @Test func `outcomes lie flat in the JSON`() throws {
        #expect(try text(.absent(remedy: "pip install mojo")) == #"{"remedy":"pip install mojo","state":"absent"}"#)
        #expect(try text(.failed(reason: "no")) == #"{"reason":"no","state":"failed"}"#)
        #expect(try text(.skipped(reason: "no time")) == #"{"reason":"no time","state":"skipped"}"#)
    }

    private func text(_ value: Rung.Outcome) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
