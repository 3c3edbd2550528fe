package import EmbeddedPython
internal import Measurement

/// What one benchmark of the profiler finds, whatever it is.
package protocol ProfilerFigures: Encodable {
    /// Nothing could be measured.
    var isEmpty: Bool { get }
    /// For a terminal: tables and sentences.
    var paragraphs: [String?] { get }
}

/// Figures with what every run of a benchmark of the profiler says beside them: the content of its JSON file.
package struct ProfilerFindings<Figures: ProfilerFigures>: Encodable {
    private struct Left: Encodable {
        var python: String
        /// Nil for all of them.
        var workload: String?
        var reason: String
    }

    /// The profiler's own words on its version.
    private let profiler: String
    /// One-minute load averages of the machine, before and after.
    private let loadBefore = MachineInspection.now().load
    private var loadAfter = 0.0
    private var left: [Left] = []
    package var figures: Figures

    private enum CodingKeys: String, CodingKey {
        case profiler, left
        case loadBefore = "load_before"
        case loadAfter = "load_after"
    }

    init(profiler: String, figures: Figures) {
        self.profiler = profiler
        self.figures = figures
    }

    /// Notes what could not be measured, and why.
    package mutating func leave(_ workload: String? = nil, of python: PythonInstallation, _ reason: any Error) {
        left.append(Left(python: python.version, workload: workload, reason: "\(reason)"))
    }

    mutating func conclude() { loadAfter = MachineInspection.now().load }

    var firstReason: String? { left.first?.reason }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(profiler, forKey: .profiler)
        try container.encode(loadBefore, forKey: .loadBefore)
        try container.encode(loadAfter, forKey: .loadAfter)
        try container.encode(left, forKey: .left)
        try figures.encode(to: encoder)
    }
}

extension ProfilerFindings: CustomStringConvertible {
    package var description: String {
        let head = "\(profiler); load average \(tenths(loadBefore)) before, \(tenths(loadAfter)) after"
        return ([head] + figures.paragraphs + [left.isEmpty ? nil : omissions]).compactMap { $0 }
            .joined(separator: "\n\n")
    }

    private var omissions: String {
        left.map { "Not measured: Python \($0.python), \($0.workload ?? "every workload"): \($0.reason)" }
            .joined(separator: "\n")
    }

    private func tenths(_ load: Double) -> String { "\((10 * load).rounded() / 10)" }
}
