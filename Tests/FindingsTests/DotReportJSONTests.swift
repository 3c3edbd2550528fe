import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct DotReportJSONTests {
    @Test(arguments: UInt64(0)..<60) func `a report comes back from its JSON as it was`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.report()
        let json = try report.json()
        let read = try DotReport(json: json)
        #expect(read == report)
        #expect(try read.json() == json)
    }

    @Test func `a file cut short anywhere is said to be cut short`() throws {
        var random = RandomReport(seed: 7)
        let json = try random.report().json()
        // The last two bytes are the closing brace and the line feed.
        for length in stride(from: 1, to: json.count - 2, by: 37) {
            #expect(throws: FindingsError.truncated) { try DotReport(json: json.prefix(length)) }
        }
    }

    @Test(arguments: [
        ("", FindingsError.empty), ("  \n", .notJSON), ("hello", .notJSON), ("\u{1}\u{2}\u{0}", .notJSON),
        ("{\"schema\": }", .notJSON), ("[1, 2]", .foreign(schema: nil)), ("null", .foreign(schema: nil)),
        ("{}", .foreign(schema: nil)), ("{\"schema\": 3}", .malformed(key: "schema", problem: "is of the wrong type")),
        ("{\"schema\": \"benchmark/9\"}", .foreign(schema: "benchmark/9")),
        ("{\"schema\": \"glue-profile/0\"}", .foreign(schema: "glue-profile/0")),
        ("{\"schema\": \"glue-profile/2\", \"kind\": 7}", .newer(schema: "glue-profile/2")),
        ("{\"schema\": \"glue-profile/2\", \"news\": []}", .newer(schema: "glue-profile/2")),
        ("{\"schema\": \"glue-profile/1\", \"kind\": \"ladder\"}", .unknownKind("ladder", expected: ["dot"])),
        ("{\"schema\": \"glue-profile/1\", \"kind\": \"dot\"}", .malformed(key: "generator", problem: "is missing")),
    ])
    func `what is not a report is told apart`(text: String, error: FindingsError) {
        #expect(throws: error) { try DotReport(json: Data(text.utf8)) }
        #expect(!error.description.contains("\n"))
    }

    @Test func `a schema with control characters is quoted harmlessly`() {
        let error = FindingsError.foreign(schema: "\u{1B}[2J\n\u{202E}" + String(repeating: "x", count: 500))
        #expect(error.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(error.description.count < 250)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a figure that is no number is refused by its key`(figure: Double) {
        var random = RandomReport(seed: 1)
        var report = random.report()
        report.results = [random.result(), random.result()]
        report.results[1].total.medianNanoseconds = figure
        #expect(throws: FindingsError.notFinite(key: "results[1].total.median_ns")) { try report.json() }
    }

    @Test(arguments: [
        ("\"fast\"", FindingsError.malformed(key: "environment.machine.load", problem: "is of the wrong type")),
        ("null", .malformed(key: "environment.machine.load", problem: "is null or missing")),
        ("1e999", .notJSON), ("NaN", .notJSON),
    ])
    func `a figure that cannot be read is refused`(figure: String, error: FindingsError) throws {
        var random = RandomReport(seed: 2)
        var report = random.report()
        report.environment.machine.load = 0.123456
        let json = String(decoding: try report.json(), as: UTF8.self).replacing("0.123456", with: figure)
        #expect(throws: error) { try DotReport(json: Data(json.utf8)) }
    }

    @Test func `verdicts, statuses and crossovers lie flat in the JSON`() throws {
        #expect(
            try text(ClaimResult(id: "1", published: "p", measured: "m", verdict: .holdsAbove(size: 258), python: "x"))
                == #"{"above":258,"id":"1","measured":"m","published":"p","python":"x","verdict":"holds above"}"#)
        #expect(
            try text(Crossover(python: "x", dtype: "float64", threads: 1, share: 0.5, position: .below(smallest: 2)))
                == #"{"below":2,"dtype":"float64","python":"x","share":0.5,"threads":1}"#)
        #expect(
            try text(
                Crossover(
                    python: "x", dtype: "float64", threads: 1, share: 0.5,
                    position: .at(size: 26, ci95: Interval(24, 28))))
                == #"{"at":26,"ci95":[24,28],"dtype":"float64","python":"x","share":0.5,"threads":1}"#)
        #expect(try text(DotResult.Status.complete) == #"{"status":"complete"}"#)
        #expect(
            try text(DotResult.Status.incomplete(reason: "stopped")) == #"{"reason":"stopped","status":"incomplete"}"#)
    }

    private func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
