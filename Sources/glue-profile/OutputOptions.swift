internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reporting

/// Where a report goes: the same for every command that has one.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write the report to a file, in the format that its name ends in; may be repeated; - is standard output.",
            discussion: "Formats: \(OutputOptions.endings).", valueName: "file"))
    var output: [String] = []

    @Option(help: ArgumentHelp("Format of -o, and of standard output where there is no -o.", valueName: "name"))
    var format: ReportFormat?

    @Option(help: ArgumentHelp("Write the findings as JSON, which report and compare read.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Write the report as Markdown.", valueName: "file"))
    var markdown: String?

    @Option(help: ArgumentHelp("Write the report as a page with pictures, for any browser.", valueName: "file"))
    var html: String?

    @Option(help: ArgumentHelp("Write every figure as comma-separated values.", valueName: "file"))
    var csv: String?

    /// Makes sure that the files can be written, before the measuring starts: minutes of work must not end at an
    /// unwritable path.
    func prepare(isQuiet: Bool) throws -> OutputFiles {
        let places = try places()
        for (index, place) in places.enumerated() {
            if let other = places[..<index].first(where: { $0.path == place.path }) {
                throw ExperimentError.badInput(
                    "\(other.option) and \(place.option) both name \(place.path): give each a place of its own")
            }
        }
        return OutputFiles(
            files: try places.map { place in
                OutputFiles.File(
                    option: place.option, format: place.format, target: try WholeFile.prepare(place.path))
            },
            isQuiet: isQuiet, usesTerminal: !places.contains { $0.path == "-" })
    }

    /// What the user asked for, in the order in which it is written: the findings first.
    private struct Place {
        var option: String
        var path: String
        var format: ReportFormat
    }

    private func places() throws(ExperimentError) -> [Place] {
        let named = [
            ("--json", json, ReportFormat.json), ("--markdown", markdown, .markdown), ("--html", html, .html),
            ("--csv", csv, .csv),
        ]
        var places = named.compactMap { option, path, format in
            path.map { Place(option: option, path: $0, format: format) }
        }
        for path in output { places.append(Place(option: "-o", path: path, format: try format(of: path))) }
        if let format, output.isEmpty { places.append(Place(option: "--format", path: "-", format: format)) }
        return places
    }

    private func format(of path: String) throws(ExperimentError) -> ReportFormat {
        if let format { return format }
        if let format = ReportFormat(path: path) { return format }
        guard path != "-" else { return .text }
        throw .badInput("-o \(path): its ending names no format; choose one of \(Self.endings), or add --format")
    }

    private static let endings = ReportFormat.allCases.map { ".\($0.extensions[0])" }.joined(separator: ", ")
}

extension ReportFormat: ExpressibleByArgument {}
