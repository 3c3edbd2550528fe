import Foundation
import Testing

/// The benchmark of the profiler, as a script would start it.
@Suite struct ProfileBenchmarkTests {
    /// The part of its file that is promised.
    private struct File: Decodable {
        struct Row: Decodable {
            struct Line: Decodable { var truth, own, total: Double }
            var workload: String
            var truth, found, error_points, slowdown: Double
            var lines: [Line]
        }
        struct Agreement: Decodable { var cells, agreeing: Int }
        struct Left: Decodable { var reason: String }

        var rows: [Row]
        var agreement: Agreement
        var left: [Left]
        var load_before: Double
    }

    private func run(_ arguments: [String]) throws -> Program.Outcome {
        let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
        return try Program.run(arguments, executable: folder.appendingPathComponent("profile-benchmark").path)
    }

    @Test(.enabled(if: Machine.hasPython))
    func `a smoke run measures the share that a module counts and the one that the profiler finds`() throws {
        let folder = try Folder()
        let outcome = try run(
            [
                "--smoke", "--quiet", "--aa", "1", "--only", "calls_100ms", "pure_python", "--json",
                folder.path("x.json"), "--python", try #require(Machine.python),
            ])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let file = try JSONDecoder().decode(File.self, from: try folder.data("x.json"))
        #expect(file.left.isEmpty)
        #expect(file.rows.map(\.workload) == ["calls_100ms", "pure_python"])
        let calls = try #require(file.rows.first)
        // Some sixty samples: the two agree, by far, on what most of the time is.
        #expect(calls.truth > 0.5 && calls.truth < 1)
        #expect(abs(calls.found - calls.truth) < 0.3)
        #expect(abs(calls.error_points - 100 * (calls.found - calls.truth)) < 1e-6)
        #expect(file.rows[1].truth == 0 && file.rows[1].found == 0)
        #expect(file.agreement.cells >= file.agreement.agreeing && file.agreement.agreeing > 0)
    }

    @Test(arguments: [
        (["--pairs", "0"], "--pairs 0"), (["--seconds", "nan"], "--seconds nan"), (["--aa=-1"], "--aa -1"),
        (["--only", "walk"], "walk"), (["--profiler", "/nowhere/glue-profile"], "/nowhere/glue-profile"),
    ])
    func `bad options are refused in one line`(_ arguments: [String], _ words: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("profile-benchmark: error: "))
        #expect(outcome.errors.contains(words))
    }
}
