internal import Foundation
internal import Reporting

/// Where one report goes, every place of it known to take it.
struct ReportFiles {
    let json: WholeFile?
    let markdown: WholeFile?
    /// Whether standard output is for the report as text.
    let usesTerminal: Bool

    func write(
        terminal: @autoclosure () -> String, markdown text: @autoclosure () -> String,
        json data: @autoclosure () throws -> Data
    ) throws {
        // First of all: a disk that is full by now must not cost the whole run.
        if usesTerminal { try WholeFile.prepare("-").write(terminal()) }
        try json?.write(data())
        try markdown?.write(text())
    }
}
