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
        return (try? Program.run(["-c", "import junitparser, pyperf"], executable: python))?.status == 0 ? python : nil
    }()

    /// Something in `.build`.
    private static func made(_ name: String) -> String {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.appendingPathComponent(".build/\(name)").path
    }

    /// The system's Python, whose `venv` makes environments without NumPy.
    static let hasSystemPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
}
