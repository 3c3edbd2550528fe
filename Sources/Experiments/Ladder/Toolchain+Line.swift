internal import Findings

extension Toolchain {
    /// Of a compiler's own line, such as `rustc 1.95.0 (…)` or `go version go1.19.8`, whose first word is its name.
    init(saying line: String, flags: [String]) {
        let words = line.split(separator: " ").filter { $0 != "version" }
        let version = words.dropFirst().joined(separator: " ")
        self.init(
            name: words.first.map(String.init) ?? "unknown", version: version.isEmpty ? "of no number" : version,
            flags: flags)
    }
}
