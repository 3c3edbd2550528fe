/// The files of `pyscripts/`, as they were when this program was built: the binary needs nothing beside it.
package enum PyScripts {
    /// A script's source, and the name that tracebacks give it.
    package struct Script: Sendable {
        package let name: String
        package let source: String
    }

    /// The Python side of the np.dot experiment.
    package static var dot: Script { script("dot", PackageResources.dot_py) }

    /// The Python rungs of the ladder.
    package static var ladder: Script { script("ladder", PackageResources.ladder_py) }

    /// Draws a report's pictures.
    package static var charts: Script { script("charts", PackageResources.charts_py) }

    /// A statement in timeit's loop.
    package static var statement: Script { script("statement", PackageResources.statement_py) }

    /// Which statements have a native counterpart.
    package static var recognition: Script { script("recognition", PackageResources.recognition_py) }

    /// Loops in a program's source, and what NumPy's operations cost in a batch.
    package static var advice: Script { script("advice", PackageResources.advice_py) }

    private static func script(_ name: String, _ bytes: [UInt8]) -> Script {
        Script(name: "pyscripts/\(name).py", source: String(decoding: bytes, as: UTF8.self))
    }
}
