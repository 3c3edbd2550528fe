import Foundation
import Testing

/// A program run by `run` beside the same one run by its Python, which must not differ in anything that can be seen.
struct Likeness {
    /// Pythons at hand that can be embedded: of each minor version one, the system's own, and a virtual environment.
    static let pythons: [String] = {
        let versions = FileManager.default.homeDirectoryForCurrentUser.path + "/.pyenv/versions/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
        let all =
            ["/usr/bin/python3"] + names.filter { $0.hasPrefix("3.") }.sorted().map { "\(versions)\($0)/bin/python3" }
            + (Machine.virtualEnvironment.map { ["\($0)/bin/python"] } ?? [])
        return all.filter { python in
            FileManager.default.isExecutableFile(atPath: python)
                && (try? Program.run(["run", "--quiet", "--python", python, "-c", ""]))?.status == 0
        }
    }()

    /// The Python files of these tests.
    static let scenes = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Scenes").path

    let python: String
    /// What both find, whatever the tests themselves were started with.
    private static let environment = [
        "PYTHONHASHSEED": "0", "PYTHONUNBUFFERED": "", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "", "LANG": "C.UTF-8",
    ]

    /// Descriptors that other tests of this process have open at the moment are inherited too, and differ each time.
    private static let closing = """
        for file in /proc/self/fd/*; do number=${file##*/}; ((number > 2)) && eval "exec $number>&-"; done

        """

    /// Runs both with the same words, in one folder, and expects the same of them. Gives that. The prelude is what a shell
    /// does before either.
    @discardableResult func expect(
        _ words: [String], environment: [String: String] = [:], in folder: Folder? = nil, input: String = "/dev/null",
        prelude: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Program.Outcome {
        let environment = Self.environment.merging(environment) { $1 }
        func outcome(_ command: [String]) throws -> Program.Outcome {
            try Program.run(
                ["-c", Self.closing + prelude + "\nexec \"$@\"", "bash"] + command + words, executable: "/bin/bash",
                environment: environment,
                in: folder, input: input)
        }
        let theirs = try outcome([python])
        let ours = try outcome([Program.path, "run", "--quiet", "--python", python])
        #expect(ours.status == theirs.status, sourceLocation: sourceLocation)
        #expect(Self.lasting(ours.output) == Self.lasting(theirs.output), sourceLocation: sourceLocation)
        #expect(Self.lasting(ours.errors) == Self.lasting(theirs.errors), sourceLocation: sourceLocation)
        return theirs
    }

    /// Lines without what differs between any two runs: addresses, and the times of -X importtime.
    static func lasting(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).replacing(/0x[0-9a-f]+/, with: "0x").replacing(/import time:.*\| */, with: "import ")
        }
    }
}
