internal import ArgumentParser
internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import Reporting

@main
struct BridgeBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bridge-benchmark",
        abstract: "What EmbeddedPython costs over the same calls of Python's C API made from C.",
        discussion: """
            Both sides call through the same table of function pointers, in one process, in batches of half a \
            millisecond in random order. Ratios are of medians, with a bootstrap interval over the blocks of this \
            process. Absolute times are only context.

            Exit codes: 0 done; 1 a promised ratio is exceeded beyond noise; 2 bad usage or input; 3 no usable Python.
            """)

    @Option(help: ArgumentHelp("Python to run in: an executable or a virtual environment.", valueName: "path"))
    var python: String?

    @Option(help: ArgumentHelp("Write the rows to this file.", valueName: "file"))
    var json: String?

    @Flag(help: "Only show that everything runs: some milliseconds, figures without meaning.")
    var smoke = false

    func run() throws {
        let file = try json.map { path throws(WholeFileError) in try WholeFile.prepare(path) }
        let installation = try PythonInstallation.find(python)
        let rows = try measure(try Interpreter.start(installation))
        if json != "-" {
            print("Python \(installation.version), \(installation.executable)\n\n\(RowTable(rows: rows))")
        }
        if let file { try file.write(try JSONEncoder.rows.encode(rows)) }
        let broken = rows.filter(\.isBroken)
        if !smoke, !broken.isEmpty { throw BrokenPromise(items: broken.map(\.item)) }
    }

    private func measure(_ interpreter: Interpreter) throws -> [Row] {
        let clock = TickClock()
        return try interpreter.attached { python in
            let contest = Contest(extent: smoke ? .smoke : .full, seed: 1)
            return try contest.run(try Items.all(python), clock: clock, python)
        }
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(error)
        }
    }

    /// One line on standard error for whatever went wrong, and its exit code.
    private static func end(_ error: any Error) -> Never {
        let (code, text): (Int32, String) =
            switch error {
            case let error as BrokenPromise: (1, error.description)
            case PythonError.noSuchExecutable: (2, "\(error)")
            case let error as PythonError: (3, error.description)
            default: (2, message(for: error))
            }
        if exitCode(for: error) == .success { exit(withError: error) }
        FileHandle.standardError.write(Data("bridge-benchmark: error: \(text)\n".utf8))
        Foundation.exit(code)
    }
}

struct BrokenPromise: Error, CustomStringConvertible {
    let items: [String]

    var description: String { "slower than promised: \(items.joined(separator: ", "))" }
}

extension JSONEncoder {
    fileprivate static var rows: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return encoder
    }
}
