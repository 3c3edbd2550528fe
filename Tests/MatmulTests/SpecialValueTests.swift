import Testing

@testable import Matmul

@Suite struct SpecialValueTests {
    /// Larger than a tile of any kernel and no multiple of one.
    static let shape = Shape(rows: 13, columns: 101, inner: 11, slack: 1)

    @Test(arguments: InstructionSet.available, Plan.allCases)
    func `a NaN in A reaches its row of C and nothing else`(_ set: InstructionSet, _ plan: Plan) {
        for row in [0, 7, 12] {
            let trial = Trial<Double>(Self.shape, against: .after)
            // SAFETY: within the shape.
            unsafe trial.a.start[Self.shape.a(row, 10)] = .nan
            trial.run(plan.kernel(set, Double.self))
            #expect(trial.mismatches { (at, _) in at == row } == 0)
        }
    }

    @Test(arguments: InstructionSet.available, Plan.allCases)
    func `a NaN in B reaches its column of C and nothing else`(_ set: InstructionSet, _ plan: Plan) {
        for column in [0, 23, 47, 100] {
            let trial = Trial<Float>(Self.shape, against: .after)
            // SAFETY: within the shape.
            unsafe trial.b.start[Self.shape.b(10, column)] = .nan
            trial.run(plan.kernel(set, Float.self))
            #expect(trial.mismatches { (_, at) in at == column } == 0)
        }
    }

    @Test(arguments: InstructionSet.available, Plan.allCases)
    func `infinity keeps its sign, and is NaN times zero`(_ set: InstructionSet, _ plan: Plan) {
        let trial = Trial<Double>(Self.shape, against: .after)
        // SAFETY: within the shape.
        unsafe trial.a.start[Self.shape.a(12, 3)] = -.infinity
        for (column, factor) in [2.0, -2, 0].enumerated() {
            unsafe trial.b.start[Self.shape.b(3, column)] = factor
        }
        trial.run(plan.kernel(set, Double.self))
        #expect(trial.result(12, 0) == -.infinity)
        #expect(trial.result(12, 1) == .infinity)
        #expect(trial.result(12, 2).isNaN)
        #expect(trial.result(11, 2).isFinite)
    }
}

extension Trial {
    /// Elements of C that are NaN where they should not be, or not where they should.
    fileprivate func mismatches(_ isExpected: (_ row: Int, _ column: Int) -> Bool) -> Int {
        var count = 0
        for row in 0..<shape.rows {
            for column in 0..<shape.columns where result(row, column).isNaN != isExpected(row, column) { count += 1 }
        }
        return count
    }
}
