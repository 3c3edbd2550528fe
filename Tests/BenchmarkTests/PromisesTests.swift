import Testing

@testable import matmul_benchmark

@Suite struct PromisesTests {
    private func row(
        _ group: ShapeGroup, _ shape: Shape, ratio: Double, spread: Double = 0.01, peakShare: Double? = nil,
        error: Double = 0.1
    ) -> Row {
        Row(
            group: group, dtype: "float64", threads: 1, m: shape.rows, n: shape.columns, k: shape.inner,
            routine: .gemm, swiftGflops: 100 * ratio, blasGflops: 100, ratio: ratio,
            ci95: [ratio - spread, ratio + spread], peakShare: peakShare,
            peakShareInterval: peakShare.map { [$0 - spread, $0 + spread] }, errorOverBound: error, othersSlept: true,
            ratios: [ratio])
    }

    private func small(_ size: Int, ratio: Double, highest: Double?, error: Double = 0.1) -> SmallRow {
        SmallRow(
            dtype: "float32", m: size, n: size, k: size, swiftNanoseconds: 100, blasNanoseconds: 100,
            dotNanoseconds: 100 * ratio, dotIntoNanoseconds: 100 * ratio,
            floorNanoseconds: highest.map { 100 * ratio / $0 },
            highestRatio: highest, ratio: ratio, ci95: [ratio - 0.1, ratio + 0.1], ratioInto: ratio,
            ci95Into: [ratio, ratio], errorOverBound: error)
    }

    private func broken(_ rows: [Row], _ small: [SmallRow] = []) -> [String] {
        Promises(rows: rows, means: GroupMean.all(rows, seed: 1), small: small).broken
    }

    @Test func `what keeps its promises is not named`() {
        #expect(
            broken([
                row(.square, Shape(square: 1024), ratio: 1.06, peakShare: 0.92),
                row(.ragged, Shape(square: 257), ratio: 0.9),
            ]).isEmpty)
    }

    @Test(arguments: [(ShapeGroup.square, 0.97), (.ragged, 0.83), (.rectangular, 0.5)])
    func `a shape below its group's ratio is named`(_ group: ShapeGroup, _ ratio: Double) {
        let others = (0..<9).map { _ in row(group, Shape(square: 64), ratio: 2) }
        #expect(broken(others + [row(group, Shape(300, 20, 7), ratio: ratio)]) == ["float64 300x20x7 on 1 thread"])
    }

    @Test func `noise that reaches the promise is no breach`() {
        let rows = [row(.square, Shape(square: 256), ratio: 0.97, spread: 0.04)]
        #expect(Promises(rows: rows, means: [], small: []).broken.isEmpty)
    }

    @Test func `the mean of the squares has a promise of its own`() {
        let rows = [256, 512].map { row(.square, Shape(square: $0), ratio: 1.02) }
        #expect(broken(rows) == ["float64 on 1 thread, all sizes together"])
    }

    @Test func `so has the share of the peak, from 1024 on`() {
        let rows = [512, 1024].map { row(.square, Shape(square: $0), ratio: 1.2, peakShare: 0.8) }
        #expect(broken(rows) == ["float64 1024 on 1 thread: its share of the peak"])
    }

    @Test(arguments: [1.5, .nan, .infinity])
    func `different results are a breach, however fast`(_ error: Double) {
        #expect(
            broken([row(.square, Shape(square: 256), ratio: 9, error: error)])
                == ["float64 256 on 1 thread: the results differ"])
        #expect(broken([], [small(4, ratio: 9, highest: 90, error: error)]).count == 1)
    }

    @Test func `a ratio that the peak forbids is not held against Swift`() {
        #expect(broken([], [small(32, ratio: 3, highest: 4.2)]).isEmpty)
        #expect(broken([], [small(16, ratio: 3, highest: 20)]) == ["float32 16 against np.dot"])
        #expect(broken([], [small(16, ratio: 3, highest: nil)]) == ["float32 16 against np.dot"])
    }
}
