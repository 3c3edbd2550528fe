import Testing

@testable import profile_benchmark

@Suite struct ProfilePromisesTests {
    private func row(
        _ workload: Workload = .callbacks, python: String = "3.11.2", error: Double = 0.5, slowdown: Double = 1.01,
        spread: (points: Double, ratio: Double) = (0.1, 0.01), lines: [Double] = []
    ) -> Row {
        Row(
            python: python, workload: workload, truth: 0.5, found: 0.5 + error / 100, error: error,
            errorInterval: [error - spread.points, error + spread.points], ownError: error / 2, truthSpread: 0.1,
            slowdown: slowdown,
            slowdownInterval: [slowdown - spread.ratio, slowdown + spread.ratio], processorSlowdown: slowdown,
            disturbedPairs: 0,
            lines: lines.enumerated().map {
                LineRow(line: $0 + 1, truth: 0.2, own: 0.2, total: 0.2 + $1 / 100, error: $1)
            })
    }

    private func broken(_ rows: [Row], _ agreement: Agreement = Agreement()) -> [String] {
        Promises(rows: rows, agreement: agreement).broken
    }

    @Test func `what keeps its promises is not named`() {
        #expect(broken([row(), row(.operators, error: -0.9), row(.tasks, slowdown: 1.05), row(.lines)]).isEmpty)
    }

    @Test(arguments: [2.7, -2.7]) func `an error beyond 2.5 points is named, whatever its sign`(_ error: Double) {
        let others = (0..<9).map { _ in row(.operators, error: 0) }
        #expect(broken(others + [row(error: error)]) == ["callbacks in 3.11.2: the share of native time"])
        #expect(broken(others + [row(error: error, spread: (0.5, 0.01))]).isEmpty)
        #expect(broken(others + [row(error: error, spread: (10, 0.01))]).isEmpty)
    }

    @Test func `a slowdown beyond 1.08 is named unless it may be noise`() {
        let others = (0..<9).map { _ in row(.operators) }
        #expect(broken(others + [row(slowdown: 1.1)]) == ["callbacks in 3.11.2: the slowdown"])
        #expect(broken(others + [row(slowdown: 1.1, spread: (0.1, 0.03))]).isEmpty)
    }

    @Test func `means are of one Python, and of errors without their signs`() {
        let rows = [
            row(error: 1.2), row(.operators, error: -1.2), row(python: "3.12.1", slowdown: 1.04),
            row(.operators, python: "3.12.1", slowdown: 1.03),
        ]
        #expect(broken(rows) == ["Python 3.11.2: the mean error", "Python 3.12.1: the mean slowdown"])
        let means = Means.all(rows)
        #expect(means.map(\.python) == ["3.11.2", "3.12.1"])
        #expect(means[0].worstError == 1.2 && means[1].worstSlowdown == 1.04)
    }

    @Test func `a line's share may err by 3 points`() {
        #expect(broken([row(.lines, lines: [0.1, -2.9, 3.1, -3.1])]).map { $0.suffix(6) } == ["line 3", "line 4"])
    }

    @Test func `errors are against the run without the profiler, and against the profiled one`() throws {
        let trials = [(0.5, 0.52, 0.53), (0.56, 0.55, 0.55), (0.5, 0.5, 0.48)].map { truth, found, own in
            Trial(
                truth: truth, found: found, ownTruth: own, slowdown: 1.01, processorSlowdown: 1.01, waitedShare: 0)
        }
        let row = Row(.operators, python: "3.11.2", trials, seed: 1)
        #expect(abs(row.error - 0) < 1e-9 && abs(row.ownError - 0) < 1e-9 && abs(row.truthSpread - 6) < 1e-9)
        let mean = try #require(Means.all([self.row(error: 1), self.row(error: -3)]).first)
        #expect(mean.error == 2 && mean.worstError == 3 && mean.ownError == 1 && mean.worstOwnError == 1.5)
    }
}
