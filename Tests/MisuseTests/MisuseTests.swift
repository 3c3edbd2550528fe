import Foundation
import Testing

/// Programs that must not compile, each with the words that the compiler has to find; and one that must.
@Suite struct MisuseTests {
    /// A program: its first line says what becomes of it.
    struct Probe: CustomTestStringConvertible, Sendable {
        let file: URL
        /// Part of the compiler's error, or nil if there is to be none.
        let error: String?

        var testDescription: String { file.deletingPathExtension().lastPathComponent }

        init(_ file: URL) throws {
            self.file = file
            let line = try String(contentsOf: file, encoding: .utf8).prefix { $0 != "\n" }
            let mark = "// error: "
            error = line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
        }

        static let all: [Probe] = {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Probes")
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            return (files ?? []).compactMap { try? Probe($0) }.sorted { $0.testDescription < $1.testDescription }
        }()
    }

    @Test func `the probes are there`() {
        #expect(Probe.all.filter { $0.error != nil }.count >= 12)
        #expect(Probe.all.contains { $0.error == nil })
    }

    @Test(arguments: Probe.all)
    func `misuse does not compile`(probe: Probe) throws {
        let (status, output) = try compile(probe.file)
        if let error = probe.error {
            let errors = output.split(separator: "\n").filter { $0.contains("error:") }
            #expect(status != 0)
            #expect(errors.contains { $0.contains(error) }, "the compiler says: \(output)")
        } else {
            #expect(status == 0, "the compiler says: \(output)")
        }
    }

    /// Compiles as far as the diagnostics of lifetimes and exclusivity, which come after type checking.
    private func compile(_ file: URL) throws -> (status: Int32, output: String) {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let headers = ["CPython", "ProcessStart"].map { package.appending(path: "Sources/\($0)/include").path }
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-emit-sil", "-o", "/dev/null", "-parse-as-library", "-swift-version", "6",
            "-enable-experimental-feature", "Lifetimes", "-I", try modules().path, file.path,
        ]
        compiler.arguments? += headers.flatMap {
            ["-Xcc", "-fmodule-map-file=\($0)/module.modulemap", "-Xcc", "-I\($0)"]
        }
        let pipe = Pipe()
        compiler.standardOutput = pipe
        compiler.standardError = pipe
        try compiler.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        compiler.waitUntilExit()
        return (compiler.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Where this build has put its modules: beside the test bundle.
    private func modules() throws -> URL {
        let runner = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let bundle = try runner ?? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "Modules")
    }
}
