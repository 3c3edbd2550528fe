internal import EmbeddedPython
internal import Findings

/// What this machine has for each rung, without running any.
package enum LadderInspection {
    package struct Rung: Equatable, Sendable {
        package var name: String
        /// Against the rung before.
        package var change: String
        /// The tools that are there, or how to get them.
        package var state: String
    }

    /// The chosen rungs. Asks compilers for their versions, which takes a second or two.
    package static func rungs(_ options: LadderOptions) throws -> [Rung] {
        let python = try PythonInstallation.chosen(options.python)
        let facts = PythonFacts.described(python, id: options.python ?? python.executable, shouldStop: { false })
        return LadderRung.all(python, numpy: facts.numpy, threads: options.threads)
            .filter { options.rungs.contains($0.card.id) }
            .map { Rung(name: $0.card.id.rawValue, change: $0.card.change, state: state($0.find())) }
    }

    private static func state(_ tools: LadderRung.Tools) -> String {
        switch tools {
        case .present(let tools, _): ([tools.name, tools.version] + tools.flags).joined(separator: " ")
        case .absent(let remedy): "not on this machine; to get it: \(remedy)"
        case .broken(let reason): "does not work: \(reason)"
        }
    }
}
