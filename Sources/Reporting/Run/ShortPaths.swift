/// Paths by as many of their last components as tell them apart.
struct ShortPaths {
    private let names: [String: String]

    init(_ paths: [String]) {
        let components = Dictionary(
            paths.map { ($0, $0.split(separator: "/")) }, uniquingKeysWith: { first, _ in first })
        var names: [String: String] = [:]
        var ambiguous = Array(components.keys)
        var count = 1
        while !ambiguous.isEmpty {
            let groups = Dictionary(grouping: ambiguous) { components[$0, default: []].suffix(count) }
            ambiguous = []
            for (suffix, paths) in groups {
                // A path that has no more components is told apart by its whole text alone.
                for path in paths {
                    let isWhole = components[path, default: []].count <= count
                    if paths.count > 1, !isWhole {
                        ambiguous.append(path)
                    } else {
                        names[path] = isWhole ? path : suffix.joined(separator: "/")
                    }
                }
            }
            count += 1
        }
        self.names = names
    }

    /// The path itself where it is none of those.
    subscript(_ path: String) -> String { names[path] ?? path }
}
