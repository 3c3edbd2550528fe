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
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.appendingPathComponent(".build/venv-numpy2").path
        return FileManager.default.fileExists(atPath: folder + "/bin/python") ? folder : nil
    }()

    /// The system's Python, whose `venv` makes environments without NumPy.
    static let hasSystemPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
}
