import Foundation
import FoundationXML
import Testing

@testable import Findings
@testable import Reporting

/// Strings from the environment stay text in every format that other tools read.
@Suite struct HostileFormatTests {
    private static let json = [ReportFormat.pyperf, .trace, .speedscope, .googleBenchmark]

    private func data(_ format: ReportFormat, _ text: String) throws -> Data {
        let report = try Fixture.report.poisoned(with: text)
        return try format.data(of: [NamedReport(name: "\(text).json", report: .dot(report))])
    }

    @Test(arguments: HostileTextTests.strings) func `JSON for other tools holds nothing invisible`(text: String) throws
    {
        for format in Self.json {
            let data = try data(format, text)
            for string in Self.strings(in: try JSONSerialization.jsonObject(with: data)) {
                #expect(string.unicodeScalars.allSatisfy { HostileTextTests.isHarmless($0) && $0 != "\n" }, "\(format)")
            }
        }
    }

    @Test(arguments: HostileTextTests.strings) func `our own JSON holds the very text`(text: String) throws {
        let report = try Fixture.report.poisoned(with: text)
        #expect(try Report(json: data(.json, text)) == .dot(report))
    }

    @Test(arguments: HostileTextTests.strings) func `JUnit stays well-formed, with as many cases`(text: String) throws {
        let cases = try XMLCases(data(.junit, text))
        let harmless = try XMLCases(data(.junit, ""))
        #expect(cases.names.count == harmless.names.count)
        #expect(cases.failures == harmless.failures && cases.skipped == harmless.skipped)
        for name in cases.names { #expect(name.unicodeScalars.allSatisfy(HostileTextTests.isHarmless)) }
    }

    @Test(arguments: HostileTextTests.strings) func `CSV keeps its rows and columns`(text: String) throws {
        let rows = Self.fields(of: try data(.csv, text))
        #expect(rows.count == Self.fields(of: try data(.csv, "")).count)
        #expect(rows.allSatisfy { $0.count == 11 })
        #expect(rows.joined().allSatisfy { $0.unicodeScalars.allSatisfy(HostileTextTests.isHarmless) })
        #expect(rows.dropFirst().allSatisfy { !["=", "+", "-", "@"].contains($0[0].prefix(1)) })
    }

    @Test(arguments: HostileTextTests.strings) func `collapsed stacks keep their lines and frames`(text: String) throws
    {
        let lines = String(decoding: try data(.folded, "a;\(text)"), as: UTF8.self).unicodeLines
        let harmless = String(decoding: try data(.folded, ""), as: UTF8.self).unicodeLines
        #expect(lines.map { $0.count { $0 == ";" } } == harmless.map { $0.count { $0 == ";" } })
        #expect(lines.allSatisfy { $0.allSatisfy(HostileTextTests.isHarmless) })
    }

    private static func strings(in value: Any) -> [String] {
        switch value {
        case let object as [String: Any]: object.flatMap { [$0] + strings(in: $1) }
        case let array as [Any]: array.flatMap(strings)
        case let string as String: [string]
        default: []
        }
    }

    /// RFC 4180, by its own grammar: a quoted field ends at a quotation mark that is not doubled.
    private static func fields(of data: Data) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            case "\r" where !isQuoted: break
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }
}

/// The test cases in a file of JUnit's.
private final class XMLCases: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var failures = 0
    private(set) var skipped = 0

    init(_ data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        try #require(parser.parse(), "\(parser.parserError.debugDescription)")
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch element {
        case "testcase": names.append(attributes["name"] ?? "")
        case "failure": failures += 1
        case "skipped": skipped += 1
        default: break
        }
    }
}
