import Testing

@testable import Measurement

@Suite struct LineFitTests {
    private let x = [0.0, 100, 1000, 10_000, 100_000]

    @Test func `both fits recover an exact line`() {
        let y = x.map { 17 + 0.5 * $0 }
        for fit in [LineFit.leastSquares(x: x, y: y), .theilSen(x: x, y: y)] {
            #expect(abs(fit.slope - 0.5) < 1e-12)
            #expect(abs(fit.intercept - 17) < 1e-9)
            #expect(abs(fit.value(at: 200) - 117) < 1e-9)
        }
    }

    /// Anscombe's first set, 1973.
    @Test func `least squares gives the textbook figures`() {
        let fit = LineFit.leastSquares(
            x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
            y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])
        #expect(abs(fit.slope - 0.500091) < 1e-6)
        #expect(abs(fit.intercept - 3.000091) < 1e-6)
    }

    @Test func `one wild point does not move the robust fit`() {
        let y = [0.0, 100, 1000, 900_000, 100_000]
        #expect(abs(LineFit.theilSen(x: x, y: y).slope - 1) < 0.2)
    }

    @Test func `points on one x are refused`() async {
        await #expect(processExitsWith: .failure) { _ = LineFit.leastSquares(x: [1, 1], y: [1, 2]) }
    }
}
