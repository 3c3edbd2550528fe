internal import EmbeddedPython
internal import Foundation
internal import PyScripts

/// Draws pictures by matplotlib, in a Python of this process.
package enum Illustrator {
    private static let library = "matplotlib"
    /// Python's last resort where the one that is measured has no matplotlib; Debian's package is for it.
    private static let systemPython = "/usr/bin/python3"

    /// Draws them all, or says why there are none. Takes some 0.5 s for the first, which loads matplotlib.
    package static func draw(_ pictures: [Picture]) -> Illustrations {
        guard !pictures.isEmpty else { return .drawn([:]) }
        do {
            let interpreter = try Interpreter.current ?? started()
            return .drawn(try interpreter.attached { python in try draw(pictures, &python) })
        } catch let missing as MissingLibrary {
            return .missing(reason: missing.reason)
        } catch {
            return .missing(reason: "\(error)".split(separator: "\n").first.map(String.init) ?? "Python failed")
        }
    }

    /// - Returns: each picture's SVG by its id.
    private static func draw(_ pictures: [Picture], _ python: inout Python) throws -> [String: String] {
        let script = PyScripts.charts
        var drawings: [String: String] = [:]
        // matplotlib may have something to say about its caches, which is nobody's concern.
        var output = PythonOutput()
        try python.capturingOutput(into: &output) { python in
            let module = try python.module("charts", source: script.source, file: script.name)
            for picture in pictures {
                let data = try JSONEncoder().encode(picture)
                drawings[picture.id] = try python.call(
                    "draw", of: module, String(decoding: data, as: UTF8.self), as: String.self)
            }
        }
        return drawings
    }

    /// Starts the first Python with matplotlib: the one that would be measured, else the system's.
    private static func started() throws -> Interpreter {
        var tried: [String] = []
        for path in [nil, systemPython] {
            guard let installation = try? PythonInstallation.find(path), !tried.contains(installation.executable)
            else { continue }
            if installation.offers(module: library) { return try Interpreter.start(installation) }
            tried.append(installation.executable)
        }
        throw MissingLibrary(tried: tried)
    }

    private struct MissingLibrary: Error {
        var tried: [String]

        var reason: String {
            tried.isEmpty
                ? "there is no Python on this machine that can be used"
                : "\(library) is not installed for \(tried.joined(separator: " nor for "))"
        }
    }
}
