import Testing

@testable import Findings

/// The one sentence that a reader of np.dot's report takes away.
@Suite struct DotVerdictTests {
    private static let place = Crossover.Position.at(size: 760, ci95: Interval(223, 838))

    /// A report on N = 8 and N = 2048 whose native arms were measured.
    private static func report(_ crossover: Crossover.Position?, ratios: [Interval] = [at8, at2048]) -> DotReport {
        var report = DotReport.claimed(sizes: [8, 2048], crossover: crossover)
        for (index, ratio) in zip(report.results.indices, ratios) {
            report.results[index].native = [
                NativeArm(
                    path: .sameBLAS, medianNanoseconds: 1, ci95Nanoseconds: Interval(1, 1),
                    ratio: (ratio.low + ratio.high) / 2, ratioCI95: ratio, errorOverBound: 0)
            ]
        }
        return report
    }

    private static let at8 = Interval(0.141, 0.156)
    private static let at2048 = Interval(0.973, 1.001)

    private func sentence(_ report: DotReport) -> String { DotVerdict(report, python: "a").sentence }

    @Test func `it says from which size on glue does not matter, and the most that a rewrite gains`() {
        #expect(
            sentence(Self.report(Self.place))
                == "On this machine, Python's share of np.dot falls below 0.1 % above N = 760 (223…838); rewriting the "
                + "glue natively would gain at most 85.9 % at N = 8 and at most 2.70 % at N = 2048.")
    }

    @Test func `it extrapolates no crossover`() {
        #expect(sentence(Self.report(.below(smallest: 8))).contains("below 0.1 % at all sizes measured, from N = 8 on"))
        #expect(sentence(Self.report(.above(largest: 2048))).contains("at N = 2048, the largest measured"))
        #expect(sentence(Self.report(nil)).contains("0.030 % (0.027…0.033) at N = 2048, the largest measured"))
    }

    @Test func `an arm that is slower than np.dot gains nothing`() {
        let report = Self.report(Self.place, ratios: [Self.at8, Interval(1.01, 1.05)])
        #expect(sentence(report).hasSuffix("at most 85.9 % at N = 8 and nothing at N = 2048."))
    }

    @Test func `without native arms it promises no gain`() {
        #expect(sentence(Self.report(Self.place, ratios: [])).contains("native rewrite of the glue would gain was not"))
    }

    @Test func `a check that failed at the crossover leaves it undecided, and the gain as well where it rests on it`() {
        var report = Self.report(Self.place)
        report.results[1].checks = [Check(name: "closure", passed: false, figure: "214 ns, bound 50 ns")]
        #expect(
            sentence(report)
                == "On this machine, where Python's share of np.dot falls below 0.1 % is not decided, since closure failed "
                + "at N = 2048 (214 ns, bound 50 ns) (as measured: at N = 760 (223…838)); what a native rewrite of the "
                + "glue would gain is not decided, since closure failed at N = 2048 (214 ns, bound 50 ns) (as measured: "
                + "at most 85.9 % at N = 8 and at most 2.70 % at N = 2048).")
    }

    @Test(arguments: [place, .below(smallest: 8), .above(largest: 2048), nil])
    func `an instrument that is off decides nothing`(crossover: Crossover.Position?) {
        var report = Self.report(crossover)
        report.checks = [Check(name: "known-truth", passed: false, figure: "slope 1.4")]
        let parts = sentence(report).split(separator: ";")
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { $0.contains("is not decided, since known-truth failed (slope 1.4)") })
    }

    @Test func `without a BLAS call or a result it says so`() {
        var report = Self.report(nil)
        for index in report.results.indices { report.results[index].tiers.removeAll { $0.name == .kernel } }
        #expect(sentence(report).hasPrefix("No BLAS call was observed"))
        report.results = []
        #expect(sentence(report) == "Nothing was measured of this Python.")
    }
}
