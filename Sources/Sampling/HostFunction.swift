internal import Glibc
internal import SignalSampler

/// A function of the program that hosts Python, by its name in the file: program, bridge and profiler are linked into one.
///
/// Where the file was stripped there are no names, and all of it counts as the program's.
struct HostFunction {
    /// As people write it: `EmbeddedPython.Interpreter.attached<…>(…)`.
    let name: String
    let role: SharedObject.Role
    /// Whether it is the profiler's own, which runs the block: what called it is not of the block.
    let runsBlock: Bool

    init(symbol: String) {
        guard let name = Self.demangled(symbol) else {
            name = symbol
            let isBridge = symbol.hasPrefix("cpython_")
            // Swift's runtime, where it is linked into the program: it works on behalf of who calls it.
            role = isBridge ? .python : symbol.hasPrefix("swift_") ? .system : .host
            runsBlock = false
            return
        }
        self.name = name
        let isBridge = Self.belongs(name, to: "EmbeddedPython")
        role = isBridge ? .python : Self.belongs(name, to: "Swift") ? .system : .host
        runsBlock = Self.belongs(name, to: "GlueProfiling")
    }

    /// Whether the function stands in a module's text: also as an extension of another module's type, as a closure, or as
    /// a copy of a generic one that the compiler has made elsewhere. The same module among the types of its parameters
    /// says nothing.
    private static func belongs(_ name: String, to module: String) -> Bool {
        if name.contains("(extension in \(module))") || name.hasSuffix(" in \(module)") { return true }
        // `closure #1 (…) in variable initialization expression of OWNER`, `partial apply forwarder for OWNER`
        var owner = name[...]
        for word in [" in ", " of ", " for "] {
            if let last = owner.ranges(of: word).last { owner = owner[last.upperBound...] }
        }
        return owner.hasPrefix("\(module).") || owner.hasPrefix("static \(module).")
    }

    private static func demangled(_ symbol: String) -> String? {
        guard symbol.hasPrefix("$s") else { return nil }
        // SAFETY: the text that comes back is ours to free.
        guard let text = unsafe swift_demangle(symbol, symbol.utf8.count, nil, nil, 0) else { return nil }
        defer { unsafe free(text) }
        // What is private to a file has a hash of the file's name: `Model.(step in _69C35C16…)`.
        return unsafe String(cString: text).replacing(/\((\S+) in _[0-9A-F]+\)/) { $0.1 }
    }
}
