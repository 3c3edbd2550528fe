import Foundation
import Testing

/// The benchmark of the matrix product, as a script would start it.
@Suite struct MatmulBenchmarkTests {
    /// The part of its file that is promised.
    private struct File: Decodable {
        struct Row: Decodable {
            var dtype: String
            var threads, m, n, k: Int
            var swift_gflops, blas_gflops, ratio: Double
            var ci95: [Double]
            var error_over_bound: Double
        }
        struct Small: Decodable {
            var m: Int
            var swift_ns, dot_ns, ratio: Double
        }
        struct Peak: Decodable { var one_core, all_cores, flop_per_cycle: Double }
        struct Mean: Decodable { var geometric_mean, smallest_ratio: Double }

        var rows: [Row]
        var small: [Small]
        var groups: [Mean]
        var peak_gflops: [String: Peak]
        var instruction_set: String
    }

    private func run(_ arguments: [String]) throws -> Program.Outcome {
        let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
        return try Program.run(arguments, executable: folder.appendingPathComponent("matmul-benchmark").path)
    }

    @Test(.enabled(if: Machine.hasPython))
    func `a smoke run compares what it is asked to, and both sides agree`() throws {
        let folder = try Folder()
        let outcome = try run(
            [
                "--smoke", "--quiet", "--only", "ragged", "rectangular", "small", "--dtype", "float32", "--threads",
                "1",
                "--json", folder.path("x.json"), "--python", try #require(Machine.python),
            ])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let file = try JSONDecoder().decode(File.self, from: try folder.data("x.json"))
        #expect(file.rows.count == 4)
        for row in file.rows {
            #expect(row.dtype == "float32" && row.threads == 1)
            #expect(row.error_over_bound <= 1)
            #expect(row.swift_gflops > 0 && row.blas_gflops > 0)
            #expect(row.ci95[0] <= row.ratio && row.ratio <= row.ci95[1])
        }
        #expect(file.small.map(\.m) == [1, 2])
        #expect(file.small.allSatisfy { $0.swift_ns > 0 && $0.dot_ns > 0 && $0.ratio > 0 })
        #expect(file.groups.count == 2)
        #expect(file.peak_gflops.keys.sorted() == ["float32"])
        #expect(outcome.output.contains("BLAS: "))
    }

    @Test(arguments: [
        (["--size", "0"], "name sizes of 1 and more"), (["--size", "10000000"], "of memory are free"),
        (["--size", "9223372036854775807"], "of memory are free"), (["--threads", "0"], "from 1 to 1024"),
        (["--seconds", "0"], "name a time"), (["--seconds", "nan"], "name a time"), (["--only", "round"], "round"),
        (["--only", "ragged", "--size", "8"], "add square"), (["--dtype", "float16"], "float16"),
        (["--instruction-set", "mmx"], "mmx"), (["--python", "/no/such"], "no such file"),
        (["--json", "/no/such/x.json"], "no such directory"), (["--no-such-option"], "no-such-option"),
    ])
    func `bad input is one line, and exit code 2`(_ arguments: [String], _ words: String) throws {
        try expectRefusal(arguments, 2, words)
    }

    @Test func `a Python that cannot be used is one line, and exit code 3`() throws {
        try expectRefusal(["--python", "/bin/true"], 3, "did not run a line of Python")
    }

    private func expectRefusal(_ arguments: [String], _ code: Int32, _ words: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == code)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("matmul-benchmark: error: "))
        #expect(outcome.errors.contains(words))
        #expect(outcome.errors.count { $0.isNewline } == 1)
    }
}
