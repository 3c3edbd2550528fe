internal import Findings
internal import Glibc
internal import LadderPrograms
internal import Measurement

/// Turns what a rung's processes measured into seconds of one product, with intervals.
struct RungAnalysis {
    let size: Int
    let unit: RungSamples.Unit
    let threads: Int
    /// Whether a compiler works while the rung runs.
    let warmsUp: Bool
    let seed: UInt64

    /// A rung's own speed may differ so much between the rows that are taken and the rest before its rows are said to be
    /// no sample of the whole: more than the noise of a shared machine, less than what a cache makes of it.
    private static let extrapolationTolerance = 0.25

    /// - Parameters:
    ///   - runs: at the full size, at least one.
    ///   - smaller: a whole product of a smaller size.
    func measurement(_ runs: [RungRun], smaller: (size: Int, run: RungRun)?) -> RungMeasurement {
        let warmUp = warmsUp ? WarmUp.units(in: runs.map(\.units)) : 0
        let rows = Set(runs.flatMap(\.rows)).count
        let counted = runs.map { run in run.units.dropFirst(warmUp).map { scaled($0, rows: run.rows.count) } }
        let units = counted.reduce(0) { $0 + $1.count }
        // Of several passes over all rows the last: whatever warms up has done so.
        let pass = smaller.map { ($0.size, Array($0.run.units.suffix(unit == .row ? $0.size : 1))) }
        let checks = [units > 1 ? nil : Self.noSpread, pass.flatMap { check($0, $1, sampled: units) }]
        return RungMeasurement(
            threads: threads,
            samples: RungSamples(
                unit: unit, rows: rows, warmUp: warmUp, wallSeconds: runs.map { $0.units.map(\.wallSeconds) },
                processorSeconds: runs.map { $0.units.map(\.processorSeconds) }),
            seconds: estimate(counted.map { $0.map(\.wallSeconds) }, size: size),
            coreSeconds: estimate(counted.map { $0.map(\.processorSeconds) }, size: size),
            errorOverTolerance: runs.map(\.errorOverBound).max() ?? 0,
            smaller: pass.map { small($0, $1, sampled: units) },
            checks: checks.compactMap(\.self))
    }

    /// What a unit of some rows alone takes for all rows; a row is a row.
    private func scaled(_ time: UnitTime, rows: Int) -> UnitTime {
        let factor = unit == .row ? 1 : Double(size) / Double(rows)
        return UnitTime(wallSeconds: factor * time.wallSeconds, processorSeconds: factor * time.processorSeconds)
    }

    /// An interval of no width looks like certainty.
    private static let noSpread = Check(
        name: "spread", passed: false, figure: "a single unit of work was timed: nothing is known of its spread")

    /// Seconds of one product. Of rows the mean counts, since a product is their sum, and what interrupts some of them would
    /// interrupt it as well; of products the median.
    func estimate(_ processes: [[Double]], size: Int) -> SecondsEstimate {
        let size = Double(size)
        let interval = Bootstrap(seed: seed).interval(of: ClusteredSamples(processes: processes)) { units in
            // Of the logarithm: the interval of a few processes is stretched, and must not reach below zero.
            log(unit == .row ? size * units.reduce(0, +) / Double(units.count) : Quantiles.median(units))
        }
        return SecondsEstimate(
            seconds: exp(interval.estimate), ci95Seconds: Interval(exp(interval.low), exp(interval.high)))
    }

    /// What as many rows as were sampled at the full size foretell of the smaller one. They are taken at even distances.
    private func small(_ size: Int, _ pass: [UnitTime], sampled: Int) -> SmallerRun {
        let walls = pass.map(\.wallSeconds)
        return SmallerRun(
            size: size, seconds: walls.reduce(0, +),
            foretold: spread(walls, sampled).map { estimate([$0], size: size) })
    }

    /// So many of the rows of a whole product; nil where those are all of them.
    private func spread(_ rows: [Double], _ count: Int) -> [Double]? {
        guard unit == .row, count < rows.count else { return nil }
        return (0..<count).map { rows[(2 * $0 + 1) * rows.count / (2 * count)] }
    }

    /// Whether some rows speak for all, by processor time: rows of a small product are so short that one interruption is a
    /// hundred of them, which no sample foretells, and which the interval of the full size's rows accounts for.
    private func check(_ size: Int, _ pass: [UnitTime], sampled: Int) -> Check? {
        let times = pass.map(\.processorSeconds)
        let whole = times.reduce(0, +)
        guard whole > 0, let rows = spread(times, sampled) else { return nil }
        let foretold = rows.reduce(0, +) / Double(rows.count) * Double(times.count)
        let off = foretold / whole - 1
        return Check(
            name: "extrapolation", passed: off.magnitude <= Self.extrapolationTolerance,
            figure:
                "at N = \(size) as many rows foretell \(Format.duration(foretold * 1e9)) of processor time for a whole "
                + "product of \(Format.duration(whole * 1e9)), \(Format.share(off.magnitude)) off; "
                + "bound \(Format.share(Self.extrapolationTolerance))")
    }
}
