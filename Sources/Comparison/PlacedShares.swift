internal import Findings

/// One run's own times of functions or lines, by places that two runs have in common.
struct PlacedShares {
    /// A function, or a line counted from its function's first: an edit further up in the file does not move it.
    struct Place: Hashable {
        var file: String
        var function: String
        var offset: Int?
    }

    private struct Entry {
        var name: String
        var share: Estimate
    }

    /// The largest first.
    private var places: [Place] = []
    private var entries: [Place: Entry] = [:]
    /// So many independent ones tell as much as the report's.
    private let samples: Double

    init(functionsOf report: RunReport) {
        samples = Self.effectiveSamples(of: report)
        for function in report.functions {
            let file = Self.file(function.file, of: report)
            let place = Place(file: file, function: function.name, offset: nil)
            add(place, Entry(name: "\(function.name) (\(Self.last(of: file)))", share: function.ownShare))
        }
    }

    init(linesOf report: RunReport) {
        samples = Self.effectiveSamples(of: report)
        for line in report.lines {
            let file = Self.file(line.file, of: report)
            let first = report.functions.filter {
                $0.file == line.file && $0.name == line.function && $0.firstLine <= line.line
            }.map(\.firstLine).max()
            let place = Place(file: file, function: line.function, offset: line.line &- (first ?? 0))
            add(
                place, Entry(name: "\(Self.last(of: file)):\(line.line) (\(line.function))", share: line.ownShare))
        }
    }

    /// Of two that cannot be told apart the larger one stays.
    private mutating func add(_ place: Place, _ entry: Entry) {
        guard entries[place].map({ $0.share.median < entry.share.median }) ?? true else { return }
        if entries.updateValue(entry, forKey: place) == nil { places.append(place) }
    }

    /// The places with most time in either, this one's first.
    func merged(with other: PlacedShares, most: Int) -> [Place] {
        (places.prefix(most) + other.places.prefix(most)).uniqued()
    }

    func name(of place: Place) -> String? { entries[place]?.name }

    /// What was not seen in n samples is less than 3/n at 95 % (Hanley and Lippman-Hand, "If nothing goes wrong, is
    /// everything all right?", JAMA 249, 1983).
    func share(of place: Place) -> Estimate {
        entries[place]?.share ?? Estimate(median: 0, ci95: Interval(0, min(1, 3 / samples)))
    }

    /// Samples that lie close in time are alike; how much, the intervals tell: those of a proportion p from n independent
    /// ones have a variance of p(1 − p)/n. Asked of the class that tells most.
    private static func effectiveSamples(of report: RunReport) -> Double {
        let shares = TimeClass.allCases.map { report.shares[$0] }.filter { (0...1).contains($0.median) }
        let all = Double(max(1, report.samples))
        guard let share = shares.max(by: { $0.median * (1 - $0.median) < $1.median * (1 - $1.median) }) else {
            return all
        }
        // An interval of 95 % is 2 × 1.96 standard errors wide.
        let error = (share.ci95.high - share.ci95.low) / 3.92
        let effective = share.median * (1 - share.median) / (error * error)
        return effective.isFinite ? min(all, max(1, effective)) : all
    }

    /// A file's path from the script's folder or from the installed packages on: another checkout, another environment
    /// is where the same program lies.
    private static func file(_ path: String, of report: RunReport) -> String {
        if let script = report.program.words.first, report.program.form == .script,
            let folder = script.lastIndex(of: "/"), path.hasPrefix(script[...folder])
        {
            return String(path.dropFirst(script[...folder].count))
        }
        let components = path.split(separator: "/")
        guard let packages = components.lastIndex(where: { $0 == "site-packages" || $0 == "dist-packages" }) else {
            return path
        }
        return components[(packages + 1)...].joined(separator: "/")
    }

    private static func last(of file: String) -> String {
        file.split(separator: "/").last.map(String.init) ?? file
    }
}
