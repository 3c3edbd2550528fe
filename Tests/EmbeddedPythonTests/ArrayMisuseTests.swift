import Foundation
import Testing

/// What the compiler must refuse: each line alone, in a function that has an array to view.
@Suite struct ArrayMisuseTests {
    /// Swift Testing's bundle lies beside the modules that it was built with.
    private static let modules: String = {
        let runner = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let bundle = runner ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("Modules").path
    }()

    /// The compiler's errors; empty if it takes the program.
    private func errors(_ body: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("misuse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("misuse.swift")
        try """
        import EmbeddedPython

        func use(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
        \(body)
        }
        """.write(to: source, atomically: true, encoding: .utf8)
        let map = URL(fileURLWithPath: #filePath).appendingPathComponent(
            "../../../Sources/CPython/include/module.modulemap")
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-emit-sil", "-o", "/dev/null", "-I", Self.modules, "-Xcc",
            "-fmodule-map-file=\(map.standardizedFileURL.path)", "-module-cache-path", folder.path, source.path,
        ]
        let output = Pipe()
        compiler.standardError = output
        compiler.standardOutput = FileHandle.nullDevice
        try compiler.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        compiler.waitUntilExit()
        return compiler.terminationStatus == 0 ? "" : text
    }

    @Test func `the program around each line is right`() throws {
        let found = try errors(
            """
            var view = try numpy.mutableView(of: array, as: Double.self, python)
            view[0] = try view.span()[1]
            var span = try view.mutableSpan()
            span[0] = 2
            """)
        #expect(found == "")
    }

    @Test(arguments: [
        (
            "a span outlives its view",
            """
            var span: Span<Double>
            do { let view = try numpy.view(of: array, as: Double.self, python); span = try view.span() }
            print(span.count)
            """, "escapes its scope"
        ),
        (
            "a view ends while its span is used",
            """
            let view = try numpy.view(of: array, as: Double.self, python)
            let span = try view.span()
            _ = consume view
            print(span.count)
            """, "cannot be consumed"
        ),
        (
            "a view is copied",
            """
            let view = try numpy.view(of: array, as: Double.self, python)
            let second = view
            print(view.count, second.count)
            """, "used after consume"
        ),
        (
            "a view is used beside its mutable span",
            """
            var view = try numpy.mutableView(of: array, as: Double.self, python)
            var span = try view.mutableSpan()
            view[0] = 1
            span[0] = 2
            """, "overlapping accesses"
        ),
        (
            "a view that is not mutable is written",
            """
            var view = try numpy.view(of: array, as: Double.self, python)
            view[0] = 1
            """, "get-only"
        ),
        (
            "elements that no array has",
            """
            let view: ArrayView<String> = try numpy.view(of: array, python)
            print(view.count)
            """, "does not conform to protocol 'ArrayElement'"
        ),
    ])
    func `misuse does not compile`(what: String, body: String, expected: String) throws {
        let found = try errors(body)
        #expect(found.contains(expected), "\(what): \(found)")
    }
}
