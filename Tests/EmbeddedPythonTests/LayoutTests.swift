import Foundation
import Testing

@testable import EmbeddedPython

/// Real Pythons, laid out as the tools lay them out that people install Python with.
@Suite(.serialized) struct LayoutTests {
    private let layout: PythonLayout

    init() throws {
        layout = try PythonLayout()
    }

    /// Checks that the Python of `path` is found and starts as its own executable does.
    private func expectStart(of path: String, prefix: String, basePrefix: String, library: String) async throws {
        let found = try PythonInstallation.find(path, environment: [:])
        #expect(found.prefix == prefix)
        #expect(found.basePrefix == basePrefix)
        #expect(found.library == library)
        #expect(found.version == layout.real.version)
        // In a process of its own, since one process starts one Python.
        await #expect(processExitsWith: .success) { [found = found as PythonInstallation] in
            let interpreter = try Interpreter.start(found)
            try interpreter.attached { python in
                // The last one is an extension module, for which Python looks apart from the rest.
                try python.run("import sys, json, ctypes")
                let prefixes = try python.description(of: try python.evaluate("[sys.prefix, sys.base_prefix]"))
                #expect(prefixes == "['\(found.prefix)', '\(found.basePrefix)']")
                let executable = try python.convert(try python.evaluate("sys.executable"), to: String.self)
                #expect(executable == found.executable)
            }
        }
    }

    private func expectEnvironment(_ name: String) async throws {
        let real = layout.real
        try await expectStart(
            of: layout.path(name), prefix: layout.path(name), basePrefix: real.basePrefix, library: real.library)
    }

    @Test(arguments: ["--symlinks", "--copies"])
    func `a virtual environment, with links or copies`(option: String) async throws {
        try layout.run(layout.real.executable, ["-m", "venv", "--without-pip", option, layout.path("venv")])
        try await expectEnvironment("venv")
    }

    @Test(.enabled(if: PythonLayout.tool("virtualenv") != nil, "there is no virtualenv"))
    func `an environment that virtualenv made`() async throws {
        let virtualenv = try #require(PythonLayout.tool("virtualenv"))
        try layout.run(
            virtualenv, ["--no-seed", "--quiet", "--python", layout.real.executable, layout.path("virtualenv")])
        try await expectEnvironment("virtualenv")
    }

    @Test(.enabled(if: PythonLayout.tool("uv") != nil, "there is no uv"))
    func `an environment that uv made`() async throws {
        let uv = try #require(PythonLayout.tool("uv"))
        try layout.run(
            uv, ["venv", "--quiet", "--offline", "--python", layout.real.executable, layout.path("uv")])
        try await expectEnvironment("uv")
    }

    @Test func `a moved Python comes with the library that lies with it, not the one where it was built to be`()
        async throws
    {
        let prefix = try layout.moved(to: "moved")
        let library = "\(prefix)/lib/\((layout.real.library as NSString).lastPathComponent)"
        try await expectStart(of: prefix, prefix: prefix, basePrefix: prefix, library: library)
    }

    @Test func `a link from elsewhere leads to a moved Python`() async throws {
        let prefix = try layout.moved(to: "moved")
        let library = "\(prefix)/lib/\((layout.real.library as NSString).lastPathComponent)"
        let link = layout.path("python-of-mine")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: prefix + "/bin/python")
        try await expectStart(of: link, prefix: prefix, basePrefix: prefix, library: library)
    }

    @Test func `a virtual environment on a moved Python`() async throws {
        let prefix = try layout.moved(to: "moved")
        let library = "\(prefix)/lib/\((layout.real.library as NSString).lastPathComponent)"
        try layout.run(prefix + "/bin/python", ["-m", "venv", "--without-pip", layout.path("venv")])
        try await expectStart(
            of: layout.path("venv"), prefix: layout.path("venv"), basePrefix: prefix, library: library)
    }

    @Test func `an active conda environment is taken before PATH`() throws {
        let prefix = try layout.moved(to: "conda")
        try FileManager.default.createDirectory(atPath: prefix + "/conda-meta", withIntermediateDirectories: true)
        let found = try PythonInstallation.find(environment: ["CONDA_PREFIX": prefix, "PATH": "/usr/bin:/bin"])
        #expect(found.executable == prefix + "/bin/python")
        #expect(found.reason == "CONDA_PREFIX is set")
        #expect(found.library.hasPrefix(prefix + "/lib/"))
        #expect(!found.isVirtualEnvironment)
    }
}
