import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct RunReportJSONTests {
    @Test(arguments: UInt64(0)..<60) func `a run comes back from its JSON as it was`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.runReport()
        let json = try report.json()
        let read = try RunReport(json: json)
        #expect(read == report)
        #expect(try read.json() == json)
        #expect(try Report(json: json) == .run(report))
    }

    @Test func `a run is not read as another kind, nor another kind as a run`() throws {
        var random = RandomReport(seed: 5)
        let run = try random.runReport().json()
        let dot = try random.report().json()
        #expect(throws: FindingsError.unknownKind("run", expected: ["dot"])) { try DotReport(json: run) }
        #expect(throws: FindingsError.unknownKind("dot", expected: ["run"])) { try RunReport(json: dot) }
    }

    @Test func `a run cut short anywhere is said to be cut short`() throws {
        var random = RandomReport(seed: 8)
        let json = try random.runReport().json()
        // The last two bytes are the closing brace and the line feed.
        for length in stride(from: 1, to: json.count - 2, by: 67) {
            #expect(throws: FindingsError.truncated) { try Report(json: json.prefix(length)) }
        }
    }

    @Test func `the keys that are promised lie at the top`() throws {
        let json = try JSONSerialization.jsonObject(with: RunReport.made(seconds: 2).json())
        let object = try #require(json as? [String: Any])
        let promised = [
            "wall_s", "cpu_s", "shares", "gil_waiting", "glue", "balance", "bound", "lines", "advice", "instrument",
        ]
        #expect(promised.filter { object[$0] == nil } == [])
        let shares = try #require(object["shares"] as? [String: [String: Any]])
        #expect(Set(shares.keys) == ["interpreter", "runtime", "extension", "kernel", "system", "waiting"])
        #expect(shares.values.allSatisfy { Set($0.keys) == ["median", "ci95"] })
    }

    @Test func `call sites lie under keys of their own, and are absent where calls were not counted`() throws {
        var report = RunReport.made(seconds: 2)
        #expect(!String(decoding: try report.json(), as: UTF8.self).contains("call_sites"))
        report.callSites = [
            RunCallSite(
                place: RunPlace(file: "train.py", line: 41, function: "step"), callee: "numpy.dot", calls: 3,
                seconds: 0.5,
                operands: RunOperands(
                    kind: .array, dtype: "float64", elements: 192, medianElements: 64, shapes: [[8, 8], [8, 8]]))
        ]
        let json = try JSONSerialization.jsonObject(with: report.json())
        let object = try #require(json as? [String: Any])
        let site = try #require((object["call_sites"] as? [[String: Any]])?.first)
        #expect(Set(site.keys) == ["place", "callee", "calls", "seconds", "operands"])
        let operands = try #require(site["operands"] as? [String: Any])
        #expect(Set(operands.keys) == ["kind", "dtype", "elements", "median_elements", "shapes"])
        #expect(operands["shapes"] as? [[Int]] == [[8, 8], [8, 8]])
    }

    @Test func `a way to end lies flat in the JSON`() throws {
        #expect(try text(.code(3)) == #"{"code":3}"#)
        #expect(try text(.signal(11, name: "SIGSEGV")) == #"{"name":"SIGSEGV","signal":11}"#)
        #expect(try text(.returned) == #"{"returned":true}"#)
        #expect(try text(.threw("no such file")) == #"{"error":"no such file","returned":false}"#)
    }

    @Test(arguments: [
        ("\"form\" : \"script\"", "\"form\" : \"shell\"", "program.form", "has a value that cannot be read"),
        ("\"code\" : 0", "\"signal\" : 9", "program.exit.name", "is missing"),
        ("\"wall_s\" : 2", "\"wall_s\" : null", "wall_s", "is null or missing"),
    ])
    func `a value that no run has is refused by its key`(
        text: String, replacement: String, key: String, problem: String
    ) throws {
        let json = String(decoding: try RunReport.made(seconds: 2).json(), as: UTF8.self)
            .replacing(text, with: replacement)
        #expect(throws: FindingsError.malformed(key: key, problem: problem)) { try RunReport(json: Data(json.utf8)) }
    }

    private func text(_ value: ProgramExit) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
