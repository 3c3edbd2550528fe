import Foundation
import Testing

@testable import Findings

@Suite struct LadderFiguresTests {
    @Test func `the paper's own seconds give the paper's own table`() throws {
        let rungs = Rung.ID.allCases.filter { PublishedRung.of($0) != nil }
        let seconds = Dictionary(uniqueKeysWithValues: rungs.map { ($0, PublishedRung.of($0)?.seconds ?? 0) })
        // A peak of 835 for all 18 cores; the table gives every share of that.
        var result = LadderResult.made(seconds, threads: 18, peak: 835 / 2)
        result.peak?.oneCoreGigaflops = 835
        result.deriveFigures()
        for rung in result.rungs {
            let figures = try #require(rung.measurement?.figures)
            let paper = try #require(rung.paper)
            // The table's seconds have three digits and its shares two decimals of a per cent.
            #expect(try #require(figures.absolute).median.isClose(to: paper.absolute, within: 0.05))
            #expect(try #require(figures.gigaflops).isClose(to: paper.gigaflops, within: 0.08))
            #expect(abs(try #require(figures.shareOfPeak) - paper.shareOfPeak) < 0.005)
            if let own = paper.own { #expect(try #require(figures.own).factor.median.isClose(to: own, within: 0.02)) }
        }
        let top = try #require(result.rung(.packed)?.measurement?.figures?.perCore)
        #expect(top.median.isClose(to: 62_806 / 18, within: 0.01))
    }

    @Test func `the own factor names the nearest rung before that has a figure`() throws {
        var result = LadderResult.made([.pythonModule: 100, .java: 10, .cO3: 4, .rust: 2])
        result.rungs[2].outcome = .failed(reason: "gcc did not end")
        result.deriveFigures()
        let own = try #require(result.rung(.rust)?.measurement?.figures?.own)
        #expect(own.against == .java)
        #expect(own.factor.median.isClose(to: 5, within: 1e-12))
        #expect(result.rung(.pythonModule)?.measurement?.figures?.own == nil)
    }

    @Test func `factors have both Pythons for their base, and the first is as fast as itself`() throws {
        let result = LadderResult.made([.pythonModule: 100, .pythonFunction: 60, .packed: 0.01])
        let figures = try #require(result.rung(.packed)?.measurement?.figures)
        #expect(try #require(figures.absolute).median.isClose(to: 10_000, within: 1e-12))
        #expect(try #require(figures.overFunction).median.isClose(to: 6000, within: 1e-12))
        #expect(try #require(figures.perCore).median.isClose(to: 5000, within: 1e-12))
        #expect(result.rung(.pythonModule)?.measurement?.figures?.absolute == .one)
    }

    @Test func `without its base a factor is nil, not one`() throws {
        let figures = try #require(LadderResult.made([.java: 10]).rung(.java)?.measurement?.figures)
        #expect(figures.absolute == nil && figures.perCore == nil && figures.overFunction == nil && figures.own == nil)
        #expect(figures.gigaflops != nil)
    }

    @Test(arguments: [(1, 60.0), (2, 100), (3, 100), (8, 100)])
    func `a share is of the peak of as many cores`(threads: Int, peak: Double) throws {
        var result = LadderResult.made([.packed: 2 * 137.438953472 / peak], threads: threads)
        result.peak?.allCoresGigaflops = 100
        result.deriveFigures()
        let share = try #require(result.rung(.packed)?.measurement?.figures?.shareOfPeak)
        #expect(share.isClose(to: 0.5, within: 1e-9))
    }

    @Test func `only rows that are fewer than all are extrapolated`() {
        let result = LadderResult.made([.pythonModule: 20_000, .packed: 2])
        #expect(result.rung(.pythonModule)?.measurement?.figures?.isExtrapolated == true)
        #expect(result.rung(.packed)?.measurement?.figures?.isExtrapolated == false)
    }

    @Test func `a ratio's interval is wider than either's and narrower than end by end`() throws {
        let time = SecondsEstimate(seconds: 10, ci95Seconds: Interval(9, 11))
        let ratio = try #require(Estimate(ratioOf: time, to: time))
        #expect(ratio.median == 1)
        #expect(ratio.ci95.low > 9.0 / 11 && ratio.ci95.low < 0.9)
        #expect(ratio.ci95.high < 11.0 / 9 && ratio.ci95.high > 1.1)
        let known = SecondsEstimate(seconds: 5, ci95Seconds: Interval(5, 5))
        let exact = try #require(Estimate(ratioOf: time, to: known))
        #expect(exact.ci95.low.isClose(to: 1.8, within: 1e-12) && exact.ci95.high.isClose(to: 2.2, within: 1e-12))
    }

    @Test(arguments: [0, -1, .nan, .infinity]) func `no ratio is made of a time that is none`(seconds: Double) {
        let none = SecondsEstimate(seconds: seconds, ci95Seconds: Interval(seconds, seconds))
        let time = SecondsEstimate(seconds: 10, ci95Seconds: Interval(9, 11))
        #expect(Estimate(ratioOf: none, to: time) == nil)
        #expect(Estimate(ratioOf: time, to: none) == nil)
    }

    @Test(arguments: [(0.0, true), (1, true), (1.01, false), (.nan, false), (.infinity, false)])
    func `a run with a wrong product is no measurement`(error: Double, isMeasured: Bool) {
        var measurement = RungMeasurement.made(.java, 1, size: 8, threads: 1)
        measurement.errorOverTolerance = error
        switch Rung.Outcome.checked(measurement) {
        case .measured: #expect(isMeasured)
        case .failed(let reason): #expect(!isMeasured && reason.hasPrefix("wrong product"))
        default: Issue.record("neither measured nor failed")
        }
    }
}

extension Double {
    fileprivate func isClose(to other: Double, within tolerance: Double) -> Bool {
        (self - other).magnitude <= tolerance * other.magnitude
    }
}
