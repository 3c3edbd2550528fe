import Foundation
import Subprograms
import Testing

@testable import Sampling

@Suite struct `Line tables` {
    /// Code of the standard library's, as one Python compiled it, with the lines that Python itself reads from it.
    private struct Sample: Decodable {
        var table: [UInt8]
        var firstLine: Int
        /// From byte, to byte, line; 0 for none.
        var lines: [[Int]]
    }

    private static let program = """
        import json, types, argparse, ast, asyncio.base_events, dataclasses, decimal, enum, inspect, typing
        def codes(code):
            yield code
            for constant in code.co_consts:
                if isinstance(constant, types.CodeType): yield from codes(constant)
        samples = []
        for module in argparse, ast, asyncio.base_events, dataclasses, enum, inspect, typing:
            source = open(module.__file__).read()
            for code in codes(compile(source, module.__file__, 'exec')):
                samples.append({'table': list(code.co_linetable), 'firstLine': code.co_firstlineno,
                    'lines': [[start, end, line or 0] for start, end, line in code.co_lines()]})
        print(json.dumps(samples))
        """

    static let pythons = [
        "/usr/bin/python3", "~/.pyenv/versions/3.11.7/bin/python3", "~/.pyenv/versions/3.12.1/bin/python3",
        "~/.pyenv/versions/3.13.0/bin/python3",
    ].map { NSString(string: $0).expandingTildeInPath }.filter { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(arguments: pythons)
    func `are read as Python reads its own`(python: String) throws {
        let output = try Subprogram(python, ["-I", "-c", Self.program]).run(patience: 60, longestOutput: 1 << 26)
        let samples = try JSONDecoder().decode([Sample].self, from: Data(output.text.utf8))
        #expect(samples.count > 500)
        for sample in samples {
            let table = LineTable(sample.table, firstLine: sample.firstLine)
            for line in sample.lines where line[1] > line[0] {
                #expect(table.line(atUnit: line[0] / 2) == line[2])
                #expect(table.line(atUnit: line[1] / 2 - 1) == line[2])
            }
        }
    }

    @Test func `that are cut short or made of chance end where their bytes do`() {
        var random = SystemRandomNumberGenerator()
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            let table = LineTable(bytes, firstLine: 1)
            #expect(table.runs.last.map(\.end) ?? 0 <= 8 * length)
            #expect(table.line(atUnit: Int.max) == 0)
        }
    }
}
