import Testing

@testable import Matmul

@Suite struct DeterminismTests {
    static let shapes = [
        Shape(rows: 7, columns: 9, inner: 5), Shape(rows: 131, columns: 97, inner: 131),
        Shape(rows: 61, columns: 200, inner: 300),
    ]

    @Test(arguments: InstructionSet.available)
    func `alignment and strides change no bit`(_ set: InstructionSet) {
        for shape in Self.shapes {
            var wide = shape
            wide.slack = 7
            let first = Trial<Double>(shape, against: .before)
            let second = Trial<Double>(wide, against: .after)
            first.run(Kernel(set))
            second.run(Kernel(set))
            #expect(first.results == second.results)
        }
    }

    @Test(arguments: InstructionSet.available, Plan.allCases)
    func `the number of threads changes no bit`(_ set: InstructionSet, _ plan: Plan) {
        for shape in Self.shapes + [
            Shape(rows: 1, columns: 1999, inner: 601), Shape(rows: 1999, columns: 3, inner: 601),
        ] {
            let alone = Trial<Double>(shape, against: .after)
            alone.run(plan.kernel(set, Double.self))
            for threads in [2, 3, 5] {
                let shared = Trial<Double>(shape, against: .before)
                shared.run(plan.kernel(set, Double.self), threads: threads)
                #expect(shared.results == alone.results, "\(shape), \(threads) threads")
            }
        }
    }

    @Test func `products on several threads do not disturb each other`() async {
        let expected = Self.shapes.map(Self.product)
        await withTaskGroup(of: (Int, [Double]).self) { group in
            for round in 0..<60 {
                let index = round % Self.shapes.count
                group.addTask { (index, Self.product(Self.shapes[index])) }
            }
            for await (index, result) in group { #expect(result == expected[index]) }
        }
    }

    private static func product(_ shape: Shape) -> [Double] {
        let trial = Trial<Double>(shape, against: .after)
        trial.run(Kernel(.best))
        return trial.results
    }
}
