import Findings
import Foundation
import Testing

/// What `run` advises on programs of which it is known.
@Suite(.serialized, .enabled(if: Machine.hasPython), .timeLimit(.minutes(20))) struct AdviceTests {
    /// Nil where the machine was too busy for the profile to be believed, of which there is no advice then.
    private func advice(_ code: String) throws -> [RunAdvice]? {
        let folder = try Folder()
        try code.write(to: folder.url.appendingPathComponent("program.py"), atomically: true, encoding: .utf8)
        let outcome = try Program.run(
            ["run", "--quiet", "--python", Machine.python ?? "python3", "--json", "x.json", "program.py"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let report = try RunReport(json: try folder.data("x.json"))
        guard report.samples > 150, report.checks.allSatisfy({ $0.passed || $0.name == "length" }) else {
            #expect(report.advice.isEmpty || report.samples > 100)
            return nil
        }
        return report.advice
    }

    @Test func `a loop of arithmetic is for native code`() throws {
        let found = try advice(
            """
            def work():
                total = 0.0
                for i in range(12_000_000):
                    total += i * 0.5
                return total

            work()
            """)
        guard let found else { return }
        let first = try #require(found.first)
        #expect(first.kind == .loop && first.place?.line == 3 && first.place?.function == "work")
        #expect(first.gain.median > 0.2 && first.gain.ci95.high <= 1)
    }

    @Test func `small calls of NumPy are for one call`() throws {
        let found = try advice(
            """
            import numpy as np
            rows = np.ones((600_000, 16))
            total = 0.0
            for index in range(len(rows)):
                row = rows[index]
                total = total + index * 0.5 - index // 3
                row + row
            """)
        #expect(found?.contains { $0.kind == .batch && $0.place?.line == 4 } ?? true)
    }

    @Test func `a program that is all work gets no advice on loops`() throws {
        let found = try advice(
            """
            import hashlib
            data = b"x" * (1 << 20)
            for _ in range(400):
                hashlib.sha256(data)
            """)
        #expect(found?.allSatisfy { $0.place == nil } ?? true)
    }
}
