import Findings
import Foundation

/// One short run with everything switched on, made once for all tests that look at it.
struct SmallRun {
    static let shared = Result { try SmallRun() }

    let outcome: Program.Outcome
    /// What was in its folder afterwards.
    let files: [String]
    let json: Data
    let markdown: String

    private init() throws {
        let folder = try Folder()
        outcome = try Program.run(
            [
                "--python", Machine.python ?? "python3", "--size", "64,8", "--seconds", "4", "--processes", "2",
                "--json",
                "run.json", "--markdown", "run.md", "--quiet",
            ], in: folder)
        files = try folder.files()
        json = (try? folder.data("run.json")) ?? Data()
        markdown = String(decoding: (try? folder.data("run.md")) ?? Data(), as: UTF8.self)
    }

    func report() throws -> DotReport { try DotReport(json: json) }
}
