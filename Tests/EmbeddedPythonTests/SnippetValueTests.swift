import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct SnippetValueTests {
        @Test func `values go into statements and stay there`() throws {
            try withPython { python in
                try python.run(
                    "with_sum = sum(with_list) * with_factor", with: ["with_list": [1, 2, 3], "with_factor": 1.5])
                let sum = try python.evaluate("with_sum + len(with_list)", as: Double.self)
                #expect(sum == 12)
            }
        }

        @Test func `values are there for one expression`() throws {
            try withPython { python in
                let product = try python.evaluate("only_a * only_b", with: ["only_a": 2, "only_b": 3], as: Int.self)
                #expect(product == 6)
                let list = try python.evaluate(
                    "[only_a * x for x in (lambda: only_c)()]", with: ["only_a": 2, "only_c": [1, 2]], as: [Int].self)
                #expect(list == [2, 4])
                let error = try exception { () throws(PythonError) in _ = try python.evaluate("only_a") }
                #expect(error.type == "NameError")
            }
        }

        @Test func `a namespace takes values, too`() throws {
            try withPython { python in
                let namespace = try python.namespace()
                try python.run("y = x + 1", with: ["x": 1], in: namespace)
                let y = try python.evaluate("y * z", with: ["z": "ab"], in: namespace, as: String.self)
                #expect(y == "abab")
                let error = try exception { () throws(PythonError) in _ = try python.evaluate("z", in: namespace) }
                #expect(error.type == "NameError")
            }
        }
    }
}
