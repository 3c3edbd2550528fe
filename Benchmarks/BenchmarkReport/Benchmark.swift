package import ArgumentParser
internal import EmbeddedPython
internal import Foundation

/// A program that measures, and ends in one way whatever went wrong: 0 done; 1 a promise is broken beyond noise; 2 bad
/// usage or input; 3 no usable Python.
package protocol Benchmark: ParsableCommand {}

extension Benchmark {
    /// What `main` does: a requirement's default is not seen as a program's entry.
    package static func runToTheEnd() {
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
            case let error as UnusablePython: (3, error.description)
            default: (2, message(for: error))
            }
        if exitCode(for: error) == .success { exit(withError: error) }
        FileHandle.standardError.write(Data("\(configuration.commandName ?? "benchmark"): error: \(text)\n".utf8))
        Foundation.exit(code)
    }
}
