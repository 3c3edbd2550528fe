internal import Findings
internal import LadderPrograms
internal import Measurement

/// What a rung will take, told from a run at a small size, and later from one at the full size.
struct RungPilot {
    let card: RungCard
    let size: Int
    let threads: Int

    /// Rows of Python take 0.5 ms at this size, and a product 20 ms.
    private static let serialSize = 64
    /// Fast rungs have little else to do than start threads at smaller sizes.
    private static let parallelSize = 512
    /// Lists of floats are read at some 20 million elements a second, other programs are ten times as fast.
    private static let readSecondsPerElement = 50e-9
    /// A process is worth its start when it works as long, many times over its clock's step.
    private static let leastSeconds = 0.02
    /// A compiler that works at run time is done by then, and half of the units are left to count.
    private static let leastWarmUpSeconds = 0.4
    /// More units of a process make no figure better, and the report's samples heavier.
    private static let mostShortUnits = 128
    private static let mostWarmUpUnits = 2048
    private static let mostRows = 64
    private static let mostProducts = 25
    /// Rungs that share out rows need no more of them than work so long.
    private static let panelSeconds = 2.0

    var pilotSize: Int { min(size, card.unit == .row ? Self.serialSize : Self.parallelSize) }

    /// Two products: the first starts threads.
    var pilotWorkload: Workload { Workload(rows: pilotSize, repeats: card.unit == .row ? 1 : 2) }

    /// From a run at the pilot's size, by the number of operations; caches make it too short for large sizes.
    ///
    /// The rows are those of a unit: all that there are, but for a rung of which some tell enough.
    func forecast(_ pilot: RungRun) -> (cost: RungCost, rows: Int) {
        let scale = Double(size) / Double(pilotSize)
        let start = pilot.startSeconds + Self.readSecondsPerElement * Double(size) * Double(size)
        let unit = typicalUnit(pilot) * scale * scale
        guard card.unit == .whole else { return (cost(start: start, unit: unit), 1) }
        let product = unit * scale
        let rows = rows(expecting: product)
        return (cost(start: start, unit: product * Double(rows) / Double(size)), rows)
    }

    /// From a run at the full size.
    func cost(_ run: RungRun) -> RungCost { cost(start: run.startSeconds, unit: typicalUnit(run)) }

    private func typicalUnit(_ run: RungRun) -> Double {
        let walls = run.units.map(\.wallSeconds)
        // The later half: what warms up has done so.
        return Quantiles.median(Array(walls[(walls.count / 2)...]))
    }

    private func cost(start: Double, unit: Double) -> RungCost {
        let least = card.warmsUp ? Self.leastWarmUpSeconds : Self.leastSeconds
        let lowest = card.warmsUp ? WarmUp.fewestUnits : 1
        let limit = card.warmsUp ? Self.mostWarmUpUnits : Self.mostShortUnits
        let fewest = Int(min(Double(limit), max(Double(lowest), (least / max(unit, 1e-12)).rounded(.up))))
        let useful = card.unit == .row ? Self.mostRows : Self.mostProducts
        return RungCost(
            start: start, unit: unit, fewestUnits: fewest, mostUnits: max(useful, fewest),
            wholeUnits: card.unit == .row && size > fewest ? size : nil)
    }

    private func rows(expecting product: Double) -> Int {
        guard card.sharesRows, product > Self.panelSeconds else { return size }
        let fraction = Self.panelSeconds / product
        return min(size, max(Int((Double(size) * fraction).rounded(.up)), Self.rowsAThread * threads))
    }

    /// So that no thread waits long for the last row of another.
    private static let rowsAThread = 64
}
