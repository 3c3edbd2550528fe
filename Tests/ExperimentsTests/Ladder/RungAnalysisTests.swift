import Findings
import LadderPrograms
import Measurement
import Testing

@testable import Experiments

@Suite struct RungAnalysisTests {
    private let size = 100

    private func analysis(_ unit: RungSamples.Unit = .row, warmsUp: Bool = false) -> RungAnalysis {
        RungAnalysis(size: size, unit: unit, threads: 1, warmsUp: warmsUp, seed: 1)
    }

    private func run(_ walls: [Double], rows: [Int], processor: Double = 1) -> RungRun {
        RungRun(
            rows: rows, units: walls.map { UnitTime(wallSeconds: $0, processorSeconds: processor * $0) },
            seconds: 1, errorOverBound: 0.25)
    }

    /// Units about a mean, with the noise of a process and of each unit.
    private func noisy(_ mean: Double, count: Int, process: Int) -> [Double] {
        var generator = SplitMix64(seed: UInt64(process + 1))
        let level = mean * (1 + Double.random(in: -0.01...0.01, using: &generator))
        return (0..<count).map { _ in level * (1 + Double.random(in: -0.02...0.02, using: &generator)) }
    }

    @Test func `rows are added up to a product, whose interval holds the truth`() {
        let runs = (0..<4).map { run(noisy(0.5, count: 6, process: $0), rows: [$0, 50 + $0], processor: 2) }
        let measurement = analysis().measurement(runs, smaller: nil)
        #expect(abs(measurement.seconds.seconds / 50 - 1) < 0.02)
        #expect(measurement.seconds.ci95Seconds.contains(50))
        #expect(measurement.seconds.ci95Seconds.high < 55)
        #expect(abs(measurement.coreSeconds.seconds / measurement.seconds.seconds - 2) < 1e-9)
        #expect(measurement.samples.rows == 8)
        #expect(measurement.samples.wallSeconds.map(\.count) == [6, 6, 6, 6])
        #expect(measurement.errorOverTolerance == 0.25)
        #expect(measurement.checks.isEmpty)
    }

    @Test func `a product is the sum of its rows, the slow ones too`() {
        let measurement = analysis().measurement([run([1, 1, 1, 5], rows: [0, 1, 2, 3])], smaller: nil)
        #expect(abs(measurement.seconds.seconds - 200) < 1e-9)
    }

    @Test func `of whole products the median counts`() {
        let runs = [[1.0, 1.1, 9], [1.2, 1.0]].map { run($0, rows: Array(0..<100)) }
        let measurement = analysis(.whole).measurement(runs, smaller: nil)
        #expect(abs(measurement.seconds.seconds - 1.1) < 1e-9)
        #expect(measurement.samples.rows == 100)
    }

    @Test func `a unit of some rows is scaled to all`() {
        let runs = (0..<3).map { run(noisy(0.2, count: 1, process: $0), rows: Array(0..<20)) }
        let measurement = analysis(.whole).measurement(runs, smaller: nil)
        #expect(abs(measurement.seconds.seconds - 1) < 0.05)
        #expect(measurement.samples.rows == 20)
        #expect(measurement.samples.wallSeconds[0][0] < 0.3, "samples stay as they were measured")
    }

    @Test func `intervals stay above zero, however much processes disagree`() {
        let measurement = analysis().measurement([run([1], rows: [0]), run([40], rows: [1])], smaller: nil)
        #expect(measurement.seconds.ci95Seconds.low > 0)
        #expect(measurement.seconds.ci95Seconds.high > 4000)
    }

    @Test func `units that no clock can see are no trouble`() throws {
        for unit in [RungSamples.Unit.row, .whole] {
            let none = analysis(unit).measurement(
                [run([0, 0], rows: [0]), run([0], rows: [1])],
                smaller: (64, run(Array(repeating: 0, count: 64), rows: Array(0..<64))))
            #expect(none.seconds.seconds == 0)
            let some = analysis(unit).measurement([run([0, 1e-9], rows: [0]), run([0], rows: [1])], smaller: nil)
            for value in [some.seconds.seconds, some.seconds.ci95Seconds.low, some.seconds.ci95Seconds.high] {
                #expect(value.isFinite && value >= 0)
            }
        }
    }

    @Test func `a single unit is no interval, and a check says so`() {
        let measurement = analysis().measurement([run([1], rows: [0])], smaller: nil)
        #expect(measurement.checks.map(\.name) == ["spread"])
        #expect(measurement.checks.allSatisfy { !$0.passed })
    }

    @Test func `factors of known rungs are recovered`() throws {
        let truth: [(Rung.ID, Double)] = [(.pythonModule, 10), (.pythonFunction, 6), (.cO3, 0.1), (.packed, 2e-3)]
        let rungs = truth.map { id, seconds in
            let unit: RungSamples.Unit = id == .packed ? .whole : .row
            let mean = unit == .row ? seconds / 100 : seconds
            let runs = (0..<4).map { process in
                run(
                    noisy(mean, count: 8, process: process + Int(seconds)),
                    rows: unit == .row ? [process] : Array(0..<100))
            }
            return Rung(
                id: id, title: "", language: "", change: "", expectation: "", toolchain: nil,
                outcome: .measured(analysis(unit).measurement(runs, smaller: nil)))
        }
        let result = LadderResult(python: "p", size: size, threads: 1, peak: nil, rungs: rungs)
        for (id, seconds) in truth.dropFirst() {
            let figures = try #require(result.rung(id)?.measurement?.figures)
            let absolute = try #require(figures.absolute)
            #expect(abs(absolute.median / (10 / seconds) - 1) < 0.03)
            #expect(absolute.ci95.contains(10 / seconds))
            #expect(absolute.ci95.high / absolute.ci95.low < 1.15)
            #expect(figures.isExtrapolated == (id != .packed))
        }
        let own = try #require(result.rung(.cO3)?.measurement?.figures?.own)
        #expect(own.against == .pythonFunction)
        #expect(abs(own.factor.median / 60 - 1) < 0.03)
    }

    @Test func `what warms up does not count`() {
        let slow = [5.0, 2, 1, 1, 1, 1, 1, 1]
        let measurement = analysis(warmsUp: true).measurement(
            [run(slow, rows: [0]), run([3, 1, 1, 1, 1, 1], rows: [1])], smaller: nil)
        #expect(measurement.samples.warmUp == 2)
        #expect(abs(measurement.seconds.seconds - 100) < 1e-9)
        #expect(analysis().measurement([run(slow, rows: [0])], smaller: nil).samples.warmUp == 0)
    }

    @Test(arguments: [
        ([1, 1, 1, 1], 0), ([9, 1, 1, 1], 1), ([9, 9, 1, 1], 2), ([9, 8, 7, 6], 2), ([1.05, 1, 1, 1], 0), ([1], 0),
        ([3, 1], 1), ([1, 9, 1, 1], 0),
    ])
    func `the data say when it is warm, and half of them stay`(walls: [Double], dropped: Int) {
        let units = walls.map { UnitTime(wallSeconds: $0, processorSeconds: 0) }
        #expect(WarmUp.units(in: [units]) == dropped)
    }

    @Test func `rows that speak for all pass the check, others do not`() throws {
        let sampled = [run(noisy(0.5, count: 5, process: 1), rows: [0, 1])]
        let even = run((0..<64).map { _ in 1e-3 }, rows: Array(0..<64))
        let good = analysis().measurement(sampled, smaller: (64, even))
        let smaller = try #require(good.smaller)
        #expect(abs(smaller.seconds - 0.064) < 1e-9)
        #expect(abs(try #require(smaller.foretold).seconds - 0.064) < 1e-9)
        #expect(good.checks.map(\.passed) == [true])
        // One row in a hundred takes most of the time: five rows will not show it.
        let uneven = run((0..<64).map { $0 == 1 ? 1 : 1e-3 }, rows: Array(0..<64))
        let bad = analysis().measurement(sampled, smaller: (64, uneven))
        #expect(bad.checks.map(\.name) == ["extrapolation"])
        #expect(bad.checks.map(\.passed) == [false])
        // The same row was interrupted, and took no more of the processor than others.
        var interrupted = uneven
        for index in interrupted.units.indices { interrupted.units[index].processorSeconds = 1e-3 }
        #expect(analysis().measurement(sampled, smaller: (64, interrupted)).checks.map(\.passed) == [true])
    }

    @Test func `of a smaller product that was computed twice the second counts`() throws {
        let twice = run(Array(repeating: 9e-3, count: 64) + Array(repeating: 1e-3, count: 64), rows: Array(0..<64))
        let measurement = analysis(warmsUp: true).measurement(
            [run([1, 1, 1, 1], rows: [0])], smaller: (64, twice))
        #expect(abs(try #require(measurement.smaller).seconds - 0.064) < 1e-9)
    }
}
