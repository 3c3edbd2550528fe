/// Swift source without its comments and string literals, so that `import` in a Python snippet is no import.
///
/// A scanner, not a parser: an interpolation that holds a literal ends the outer literal early, which is harmless
/// for the questions asked here.
struct SwiftText {
    let raw: String
    /// The code alone.
    let lines: [String]

    init(_ raw: String) {
        self.raw = raw
        lines = Self.code(of: raw).split(separator: "\n").map(String.init)
    }

    /// The modules imported, in order.
    var imports: [String] {
        // Attributes, an access level, a kind of declaration; then the module.
        let declaration = /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+(?:[a-z]+\s+)?(\w+)/
        return lines.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
    }

    /// Whether it holds an `unsafe` expression.
    var isUnsafe: Bool {
        lines.contains { $0.contains(/(?:^|[^\w.@])unsafe\s/) }
    }

    private static func code(of raw: String) -> String {
        // A string literal: of several lines or of one, raw or with escapes.
        let literal =
            /(#+)"""(?s:.*?)"""\1|(#+)".*?"\2|"""(?s:\\.|.)*?"""|"(?:\\.|[^"\\\n])*"/
        var rest = raw[...]
        var code = ""
        while let character = rest.first {
            if character == "/", rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if character == "/", rest.hasPrefix("/*") {
                rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
            } else if character == "\"" || character == "#", let literal = rest.prefixMatch(of: literal) {
                rest = rest[literal.range.upperBound...]
            } else {
                code.append(character)
                rest.removeFirst()
            }
        }
        return code
    }
}
