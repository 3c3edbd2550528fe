import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct TimeReportJSONTests {
    @Test(arguments: UInt64(0)..<60) func `a statement's report comes back from its JSON as it was`(seed: UInt64) throws
    {
        var random = RandomReport(seed: seed)
        let report = random.timeReport()
        let json = try report.json()
        let read = try TimeReport(json: json)
        #expect(read == report)
        #expect(try read.json() == json)
        #expect(try Report(json: json) == .time(report))
    }

    @Test func `a statement's report is not read as another kind, nor another kind as one`() throws {
        var random = RandomReport(seed: 5)
        let time = try random.timeReport().json()
        let run = try random.runReport().json()
        #expect(throws: FindingsError.unknownKind("time", expected: ["run"])) { try RunReport(json: time) }
        #expect(throws: FindingsError.unknownKind("run", expected: ["time"])) { try TimeReport(json: run) }
    }

    @Test func `the keys that are promised lie at the top`() throws {
        let json = try JSONSerialization.jsonObject(with: TimeReport.made().json())
        let object = try #require(json as? [String: Any])
        let promised = [
            "statement", "net", "gross", "empty_loop", "noise_floor", "layers", "native", "samples", "checks",
        ]
        #expect(promised.filter { object[$0] == nil } == [])
        let native = try #require(object["native"] as? [String: String])
        #expect(native == ["status": "none", "reason": "it is none of the operations that are known"])
    }

    @Test(arguments: [
        ("\"status\" : \"none\"", "\"status\" : \"some\"", "native.status", "has a value that cannot be read"),
        ("\"status\" : \"none\"", "\"status\" : \"measured\"", "native.floor", "is missing"),
        ("\"seconds\" : 5", "\"seconds\" : null", "method.seconds", "is null or missing"),
    ])
    func `a value that no report has is refused by its key`(
        text: String, replacement: String, key: String, problem: String
    ) throws {
        let json = String(decoding: try TimeReport.made().json(), as: UTF8.self).replacing(text, with: replacement)
        #expect(throws: FindingsError.malformed(key: key, problem: problem)) { try TimeReport(json: Data(json.utf8)) }
    }
}
