import EmbeddedPython
import Testing

extension WithPython {
    /// The sources of snippets, for who knows a line's number.
    @Suite struct SnippetMemoryTests {
        private static let file = "EmbeddedPythonTests/SnippetMemoryTests.swift"

        @Test func `a snippet is remembered whole, with the number of its first line`() throws {
            try withPython { python in
                let line = #line
                try python.run(
                    """
                    memory_first = 1
                    memory_second = 2
                    """)
                _ = try python.evaluate("memory_first + memory_second")
                let snippets = try python.snippets(of: [Self.file])
                #expect(
                    snippets.contains { $0.source == "memory_first = 1\nmemory_second = 2" && $0.firstLine == line + 2 }
                )
                #expect(snippets.contains { $0.source == "memory_first + memory_second" && $0.firstLine == line + 6 })
                #expect(snippets.allSatisfy { $0.file == Self.file })
            }
        }

        @Test func `source that changes at each call is remembered as far as the last few`() throws {
            try withPython { python in
                for number in 0..<100 { try python.run("memory = \(number)", file: "memory.py") }
                // What is there already is not kept twice.
                for _ in 0..<100 { try python.run("memory = 99", file: "memory.py") }
                let sources = try python.snippets(of: ["memory.py"]).map(\.source)
                #expect(sources == (92..<100).map { "memory = \($0)" })
            }
        }

        @Test func `files that nobody has run are unknown`() throws {
            try withPython { python in
                let count = try python.snippets(of: ["memory-none.py"]).count
                #expect(count == 0)
            }
        }
    }
}
