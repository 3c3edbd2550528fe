internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

/// Where one report goes, every place of it known to take it.
struct OutputFiles {
    struct File {
        /// As the user asked for it.
        let option: String
        let format: ReportFormat
        let target: WholeFile
    }

    let files: [File]
    /// Whether standard error hears of errors alone.
    let isQuiet: Bool
    /// Whether standard output is left for the report as text.
    let usesTerminal: Bool
    var hasFiles: Bool { !files.isEmpty }

    /// Refuses formats that hold one report only, before several are read.
    func require(room count: Int) throws(ExperimentError) {
        guard count > 1, let file = files.first(where: { !$0.format.holdsSeveral }) else { return }
        let several = ReportFormat.allCases.filter(\.holdsSeveral).map(\.rawValue).joined(separator: ", ")
        throw .badInput(
            "\(file.option): \(file.format.rawValue) holds one report, and \(count) were named; "
                + "several go into \(several)")
    }

    /// Shows reports on the terminal, unless that is taken, and writes all files.
    func write(_ reports: [NamedReport], onTerminal: Bool = true) throws {
        // First of all: a disk that is full by now must not cost the whole run.
        if usesTerminal, onTerminal {
            try WholeFile.prepare("-").write(Report.terminalText(reports, colour: Terminal.takesColour))
        }
        // A format that cannot hold this report, or a full disk, must not cost the other files.
        var failure: (any Error)?
        for file in files {
            do {
                try file.target.write(data(file, reports))
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func data(_ file: File, _ reports: [NamedReport]) throws -> Data {
        do {
            return try file.format.data(of: reports) { pictures in
                let illustrations = Illustrator.draw(pictures)
                if case .missing(let reason) = illustrations { note("\(file.option): no pictures: \(reason)") }
                return illustrations
            }
        } catch {
            throw ExperimentError.badInput("\(file.option): \(error)")
        }
    }

    /// What went wrong without costing the report; the report itself says what to do about it.
    private func note(_ text: String) {
        if !isQuiet { Terminal.complain("glue-profile: \(Terminal.oneLine(text))\n") }
    }
}
