package import Findings

/// The rungs as a user names them.
package enum RungNames {
    /// Of a list with commas, as `--only` takes it.
    package static func parse(_ list: String) throws(ExperimentError) -> [Rung.ID] {
        var rungs: [Rung.ID] = []
        for name in list.split(separator: ",", omittingEmptySubsequences: false) {
            let name = name.filter { !$0.isWhitespace }
            guard let rung = Rung.ID(rawValue: name) else { throw .badInput(refusal(of: name)) }
            rungs.append(rung)
        }
        return rungs
    }

    private static func refusal(of name: String) -> String {
        let all = Rung.ID.allCases.map(\.rawValue)
        let hint = suggestion(for: name).map { " (did you mean \($0)?)" } ?? ""
        return "--only \"\(name)\": no such rung\(hint); there are \(all.joined(separator: ", "))"
    }

    /// The rung whose name needs the fewest changes, if those are no more than a third of it: beyond that any name will do.
    static func suggestion(for name: String) -> String? {
        let name = name.lowercased()
        let known = Rung.ID.allCases.map { (name: $0.rawValue, changes: changes(from: name, to: $0.rawValue)) }
        guard let nearest = known.min(by: { $0.changes < $1.changes }) else { return nil }
        if nearest.changes <= max(1, (nearest.name.count + 1) / 3) { return nearest.name }
        // `python` for `python-module`.
        return name.isEmpty ? nil : known.first { $0.name.hasPrefix(name) || $0.name.hasSuffix(name) }?.name
    }

    /// Letters added, left out or replaced: Levenshtein's distance.
    private static func changes(from first: String, to second: String) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[second.count]
    }
}
