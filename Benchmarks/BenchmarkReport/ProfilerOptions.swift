internal import ArgumentParser
package import EmbeddedPython
package import Foundation
internal import Reporting

/// What every benchmark of the profiler takes.
package struct ProfilerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Python to run in: an executable or a virtual environment. May be given several times.", valueName: "path"))
    private var python: [String] = []

    @Option(help: ArgumentHelp("The glue-profile that is measured.", valueName: "path"))
    private var profiler: String?

    @Option(help: ArgumentHelp("Write the findings to this file.", valueName: "file"))
    private var json: String?

    @Flag(help: "Only show that everything runs: figures without meaning.")
    package var smoke = false

    @Flag(help: "No progress on standard error.")
    private var quiet = false

    package init() {}

    /// Says what is being measured.
    package func report(_ line: String) {
        if !quiet { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
    }

    /// Has something measured in each Python that was asked for, with a scratch folder that goes afterwards; prints what
    /// came of it, and writes it to the file. A Python in which that fails is left out, with the reason.
    ///
    /// - Throws: `UnusablePython` where there are no figures at all, after they were printed.
    package func run<Figures: ProfilerFigures>(
        _ name: String, _ figures: Figures,
        measure: (PythonInstallation, Profiler, URL, inout ProfilerFindings<Figures>) throws -> Void
    ) throws -> Figures {
        let file = try json.map { path throws(WholeFileError) in try WholeFile.prepare(path) }
        let pythons = try (python.isEmpty ? [nil] : python.map { $0 }).map { try PythonInstallation.find($0) }
        let profiler = try Profiler(profiler)
        var findings = ProfilerFindings(profiler: profiler.version, figures: figures)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID())")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        for python in pythons {
            do {
                try measure(python, profiler, scratch, &findings)
            } catch {
                findings.leave(of: python, error)
            }
        }
        findings.conclude()
        if json != "-" { print(findings) }
        if let file { try file.write(try findings.json()) }
        if findings.figures.isEmpty { throw UnusablePython(findings.firstReason ?? "nothing was measured") }
        return findings.figures
    }
}
