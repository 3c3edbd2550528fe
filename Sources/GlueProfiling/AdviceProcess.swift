internal import Foundation
internal import ProfileAdvice
internal import PyScripts
internal import Subprograms

/// pyscripts/advice.py in a process of its own: what it imports and measures is no affair of the program's interpreter.
struct AdviceProcess {
    /// The executable.
    let python: String

    /// Against hangs only: it takes some tenths of a second.
    private static let patience = 60.0
    /// The program's sources are its owner's alone.
    private static let permissions = 0o700

    func answer(_ question: AdviceQuestion) throws(ProfilingError) -> AdviceFacts {
        let folder = FileManager.default.temporaryDirectory.appending(path: "glue-profile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let output: SubprogramOutput
        do {
            let words = try write(question, folder)
            // -E and -s: neither variables nor a user's own packages have a part in it.
            output = try Subprogram(python, ["-E", "-s"] + words).run(patience: Self.patience, longestOutput: 1 << 26)
        } catch let failure as SubprogramFailure {
            throw .noAdvice(reason: "\(python): \(failure)")
        } catch {
            throw .noAdvice(reason: "\(folder.path) cannot be written: set TMPDIR to a folder that can")
        }
        // Whatever a start-up file has printed stands before it.
        let line = output.text.split(separator: "\n").last { $0.hasPrefix("{") }
        guard let line, let facts = try? JSONDecoder().decode(AdviceFacts.self, from: Data(line.utf8)) else {
            let said = output.errors.split(whereSeparator: \.isNewline).last.map { ": \($0.prefix(200))" } ?? ""
            throw .noAdvice(reason: "\(python) ended with status \(output.status)\(said)")
        }
        return facts
    }

    /// - Returns: the script and its arguments.
    private func write(_ question: AdviceQuestion, _ folder: URL) throws -> [String] {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: Self.permissions])
        let (script, asked) = (folder.appending(path: "advice.py"), folder.appending(path: "question.json"))
        try Data(PyScripts.advice.source.utf8).write(to: script)
        try Data(PyScripts.ladder.source.utf8).write(to: folder.appending(path: "ladder.py"))
        try JSONEncoder().encode(question).write(to: asked)
        return [script.path(percentEncoded: false), "--answer", asked.path(percentEncoded: false)]
    }
}
