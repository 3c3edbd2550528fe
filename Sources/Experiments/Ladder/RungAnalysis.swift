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
        let smallerRun = smaller.map { small($0.size, $0.run, sampled: units) }
        return RungMeasurement(
            threads: threads,
            samples: RungSamples(
                unit: unit, rows: rows, warmUp: warmUp, wallSeconds: runs.map { $0.units.map(\.wallSeconds) },
                processorSeconds: runs.map { $0.units.map(\.processorSeconds) }),
            seconds: estimate(counted.map { $0.map(\.wallSeconds) }, size: size),
            coreSeconds: estimate(counted.map { $0.map(\.processorSeconds) }, size: size),
            errorOverTolerance: runs.map(\.errorOverBound).max() ?? 0,
            smaller: smallerRun,
            checks: (units > 1 ? [] : [Self.noSpread]) + (smallerRun.flatMap(check).map { [$0] } ?? []))
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
    private func small(_ size: Int, _ run: RungRun, sampled: Int) -> SmallerRun {
        // Of several passes over all rows the last: whatever warms up has done so.
        let pass = run.units.suffix(unit == .row ? size : 1).map(\.wallSeconds)
        let seconds = pass.reduce(0, +)
        guard unit == .row, sampled < size else { return SmallerRun(size: size, seconds: seconds, foretold: nil) }
        let rows = (0..<sampled).map { pass[pass.startIndex + (2 * $0 + 1) * size / (2 * sampled)] }
        return SmallerRun(size: size, seconds: seconds, foretold: estimate([rows], size: size))
    }

    private func check(_ smaller: SmallerRun) -> Check? {
        guard let foretold = smaller.foretold, smaller.seconds > 0 else { return nil }
        let off = foretold.seconds / smaller.seconds - 1
        let passed = foretold.ci95Seconds.contains(smaller.seconds) || off.magnitude <= Self.extrapolationTolerance
        return Check(
            name: "extrapolation", passed: passed,
            figure:
                "at N = \(smaller.size) as many rows foretell \(Format.duration(foretold.seconds * 1e9)) for a whole "
                + "product of \(Format.duration(smaller.seconds * 1e9)), \(Format.share(off.magnitude)) off; "
                + "bound \(Format.share(Self.extrapolationTolerance))")
    }
}
