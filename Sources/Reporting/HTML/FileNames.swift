/// Names of files as people tell them apart: without the folders that they have in common or that say nothing new.
enum FileNames {
    /// For each path, as many of its last parts as no other one ends in. One that has no such parts stays as it is.
    static func short(_ paths: [String]) -> [String] {
        let parts = paths.map { $0.split(separator: "/") }
        return paths.indices.map { index in
            let others = parts.indices.filter { $0 != index }.map { parts[$0] }
            let length = parts[index].indices.lazy.map { $0 + 1 }.first { length in
                !others.contains { $0.suffix(length) == parts[index].suffix(length) }
            }
            return length.map { parts[index].suffix($0).joined(separator: "/") } ?? paths[index]
        }
    }
}
