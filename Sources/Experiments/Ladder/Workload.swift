internal import Findings

/// What one process of a rung is asked to do.
struct Workload: Equatable, Sendable {
    var rows: Int
    var repeats: Int

    init(rows: Int, repeats: Int) {
        self.rows = rows
        self.repeats = repeats
    }

    /// So many units, at least: rows of a small product are repeated all together.
    init(units: Int, of unit: RungSamples.Unit, size: Int, rows: Int) {
        switch unit {
        case .whole: self.init(rows: rows, repeats: units)
        case .row: self.init(rows: min(units, size), repeats: (units + size - 1) / size)
        }
    }

    func units(of unit: RungSamples.Unit) -> Int { unit == .row ? rows * repeats : repeats }
}
