internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reporting

/// How the program ends: the promised exit codes, and one line on standard error for whatever went wrong.
struct Exit: Equatable {
    enum Code: Int32 {
        case done = 0
        case gateFailed = 1
        case badInput = 2
        case environment = 3
        case programFailed = 4
        /// 128 + SIGINT, as shells have it.
        case interrupted = 130
        /// 128 + SIGPIPE: whoever read the report has gone, as `head` does.
        case readerGone = 141
    }

    let code: Code
    let text: String
    private let isError: Bool

    /// The code and the words for an error that ended a command.
    init(_ error: any Error) {
        switch error {
        case let status as Status:
            self.init(status.code, "")
        case let error as ExperimentError:
            switch error {
            case .badInput: self.init(.badInput, error.description)
            case .environment: self.init(.environment, error.description)
            case .programFailed: self.init(.programFailed, error.description)
            case .interrupted: self.init(.interrupted, error.description)
            }
        case let error as WholeFileError where error.reason == .readerGone:
            self.init(.readerGone, "")
        case let error as WholeFileError:
            self.init(.badInput, error.description)
        default:
            // Help and version come this way too, as errors that are none.
            let isClean = GlueProfile.exitCode(for: error) == .success
            self.init(
                isClean ? .done : .badInput,
                isClean ? GlueProfile.fullMessage(for: error) : GlueProfile.message(for: error), isError: !isClean)
        }
    }

    private init(_ code: Code, _ text: String, isError: Bool = true) {
        self.code = code
        self.text = text
        self.isError = isError
    }

    /// Ends the process.
    func end() -> Never {
        if !text.isEmpty {
            if isError {
                Terminal.complain("glue-profile: error: \(Terminal.oneLine(text))\n")
            } else {
                try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
            }
        }
        Foundation.exit(code.rawValue)
    }

    /// Ends a command with a code and no words, when they have been said already.
    struct Status: Error {
        let code: Code
    }
}
