import Testing

@testable import Findings

@Suite struct FormatTests {
    @Test(arguments: [
        (0, "0 ns"), (-0.0, "0 ns"), (0.004, "0 ns"), (-0.004, "0 ns"), (0.34, "0.34 ns"), (1.234, "1.23 ns"),
        (-3, "−3.00 ns"), (9.996, "10.0 ns"), (99.96, "100 ns"), (999.4, "999 ns"), (999.6, "1.00 µs"),
        (45_600_000, "45.6 ms"), (25.1e9, "25.1 s"), (1234e9, "1,234 s"), (25_123e9, "6.98 h"),
    ])
    func `durations take the fitting unit`(nanoseconds: Double, text: String) {
        #expect(Format.duration(nanoseconds) == text)
    }

    @Test(arguments: [
        (-3.0, -0.5, 2.0, "≈ 0 (−3.00…+2.00 ns)"), (0, 0, 0, "≈ 0 (0…0 ns)"), (-3, -2, -1, "−2.00 ns (−3.00…−1.00)"),
        (1200, 1234, 1260, "1.23 µs (1.20…1.26)"), (-1800, 40, 900, "≈ 0 (−1.80…+0.90 µs)"),
    ])
    func `times show their interval, and zero where it holds zero`(
        low: Double, median: Double, high: Double, text: String
    ) {
        #expect(Format.time(TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: Interval(low, high))) == text)
    }

    @Test(arguments: [
        (0, "0 %"), (1, "100 %"), (0.9994, "99.9 %"), (0.123, "12.3 %"), (0.0123, "1.23 %"), (0.00412, "0.41 %"),
        (4.1e-6, "0.00041 %"), (1.2e-7, "0.000012 %"), (1e-10, "< 0.00001 %"), (-0.02, "−2.00 %"),
    ])
    func `shares are percentages of fitting length`(share: Double, text: String) {
        #expect(Format.share(share) == text)
    }

    @Test(arguments: [(0.5, "50 %"), (0.1, "10 %"), (0.01, "1 %"), (0.001, "0.1 %"), (1e-4, "0.01 %"), (1, "100 %")])
    func `thresholds have no trailing zeros`(share: Double, text: String) {
        #expect(Format.threshold(share) == text)
    }

    @Test func `ratios, bytes, counts and rates`() {
        #expect(Format.ratio(1.0249) == "1.02×")
        #expect(Format.ratio(0.95, Interval(0.941, 0.962)) == "0.950× (0.941…0.962)")
        #expect(Format.ratio(62_806) == "62,806×")
        #expect(Format.ratio(9812.3, Interval(999, 10_020.6)) == "9,812× (999…10,021)")
        #expect(Format.bytes(800e6) == "763 MiB")
        #expect(Format.bytes(1023) == "1023 B")
        #expect(Format.bytes(1_048_575) == "1.00 MiB")
        #expect(Format.count(1_234_567) == "1,234,567")
        #expect(Format.count(-12) == "−12")
        #expect(Format.gigaflops(46.23) == "46.2 GFLOPS")
        #expect(Format.size(257.6, Interval(241.2, 277)) == "258 (241…277)")
    }

    @Test(arguments: [
        (25552.48, "25,552.48"), (69.80, "69.8"), (7.8, "7.8"), (11, "11"), (62_806, "62,806"), (0.41, "0.41"),
        (0, "0"),
        (100, "100"), (-1.5, "−1.5"),
    ])
    func `a published figure keeps its digits and gets no more`(figure: Double, text: String) {
        #expect(Format.exact(figure) == text)
    }

    @Test(arguments: [
        (19_834.2, 19_700, 20_010.4, "19,834 (19,700…20,010)"), (1.523, 1.5, 1.55, "1.52 (1.50…1.55)"),
        (0.00041, 0.0004, 0.00042, "0.000410 (0.000400…0.000420)"), (33.3, 33.3, 33.3, "33.3"), (0, 0, 0, "0"),
    ])
    func `seconds keep their unit from hours down`(seconds: Double, low: Double, high: Double, text: String) {
        #expect(Format.seconds(SecondsEstimate(seconds: seconds, ci95Seconds: Interval(low, high))) == text)
    }

    @Test(arguments: [Double.nan, .infinity, .greatestFiniteMagnitude, -.leastNonzeroMagnitude, 1e17])
    func `no figure is too strange to print`(figure: Double) {
        let texts = [
            Format.duration(figure), Format.share(figure), Format.ratio(figure), Format.bytes(figure),
            Format.number(figure), Format.figure(figure), Format.exact(figure), Format.size(figure),
            Format.threshold(figure),
        ]
        #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("-0") })
    }
}
