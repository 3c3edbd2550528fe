import Testing

@testable import Matmul

@Suite struct MultiplyTests {
    @Test(arguments: InstructionSet.available, Element.allCases)
    func `every shape is within the rounding error and inside its memory`(_ set: InstructionSet, _ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            let blocks = Scalar.blocks(set)
            let tileEdges = [blocks.tileRows, blocks.tileColumns].flatMap { [$0 - 1, $0, $0 + 1] }
            let sizes = Set([0, 1, 2, 3, 5, 7, 8, 31, 61] + tileEdges).sorted()
            for plan in [Plan.packedInSmallBlocks, .direct] {
                for rows in sizes {
                    for columns in sizes {
                        for inner in sizes {
                            // Both alternate from one shape to the next: no pattern of sizes always gets the same.
                            let odd = (rows ^ columns ^ inner) & 1
                            expectSound(
                                Shape(rows: rows, columns: columns, inner: inner, slack: odd * 3), plan, set,
                                odd == 0 ? .after : .before, Scalar.self)
                        }
                    }
                }
            }
        }
        check(element.type)
    }

    @Test(arguments: InstructionSet.available, Element.allCases)
    func `larger primes are within the rounding error`(_ set: InstructionSet, _ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            for rows in [1, 97, 131] {
                for columns in [1, 97, 131] {
                    for inner in [1, 97, 131] {
                        expectSound(
                            Shape(rows: rows, columns: columns, inner: inner, slack: 5), .asShipped, set, .after,
                            Scalar.self)
                    }
                }
            }
        }
        check(element.type)
    }

    @Test(arguments: InstructionSet.available, Element.allCases)
    func `one more than the shipped blocks is within the rounding error`(_ set: InstructionSet, _ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            let blocks = Scalar.blocks(set)
            for shape in [
                Shape(rows: blocks.blockRows + 1, columns: 2 * blocks.tileColumns + 1, inner: 2 * blocks.depth + 1),
                Shape(rows: blocks.tileRows + 1, columns: blocks.blockColumns + 1, inner: blocks.depth + 1),
                Shape(rows: 1, columns: 1, inner: 100_003),
            ] {
                expectSound(shape, .asShipped, set, .after, Scalar.self)
                expectSound(shape, .packed, set, .before, Scalar.self)
            }
        }
        check(element.type)
    }

    @Test(arguments: InstructionSet.available, Element.allCases)
    func `transposed operands are within the rounding error`(_ set: InstructionSet, _ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            let blocks = Scalar.blocks(set)
            let sizes = [1, 2, blocks.tileRows + 1, blocks.tileColumns - 1, blocks.tileColumns, 61]
            for plan in [Plan.asShipped, .packedInSmallBlocks, .direct] {
                for (index, (rows, columns)) in sizes.flatMap({ rows in sizes.map { (rows, $0) } }).enumerated() {
                    for inner in [0, 1, 8, 31] {
                        for (aTransposed, bTransposed) in [(true, false), (false, true), (true, true)] {
                            expectSound(
                                Shape(
                                    rows: rows, columns: columns, inner: inner, slack: index % 2 * 3,
                                    aTransposed: aTransposed, bTransposed: bTransposed),
                                plan, set, inner == 8 ? .before : .after, Scalar.self)
                        }
                    }
                }
            }
        }
        check(element.type)
    }

    @Test(arguments: InstructionSet.available, Element.allCases)
    func `shares of several threads are within the rounding error`(_ set: InstructionSet, _ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            for plan in Plan.allCases {
                // From 96 x 96 x 96 on; narrow and flat ones leave a thread without rows, or without columns.
                for (rows, columns, inner) in [
                    (97, 101, 103), (1, 1000, 1001), (1000, 1, 1001), (3, 700, 433), (433, 5, 700), (500, 24, 97),
                ] {
                    for threads in [2, 3, 7] {
                        expectSound(
                            Shape(rows: rows, columns: columns, inner: inner, slack: threads % 2), plan, set, .after,
                            Scalar.self, threads: threads)
                    }
                }
            }
        }
        check(element.type)
    }

    @Test(arguments: InstructionSet.available, Element.allCases)
    func `blocks are whole tiles`(_ set: InstructionSet, _ element: Element) {
        let blocks = element.type.blocks(set)
        #expect(blocks.blockRows % blocks.tileRows == 0)
        #expect(blocks.blockColumns % blocks.tileColumns == 0)
    }

    @Test(arguments: Element.allCases)
    func `an empty sum is zero, whatever C held`(_ element: Element) {
        func check<Scalar: MatmulScalar>(_: Scalar.Type) {
            let trial = Trial<Scalar>(Shape(rows: 9, columns: 17, inner: 0, slack: 2), against: .after)
            trial.run(Kernel(.best))
            #expect(trial.results.allSatisfy { $0 == 0 && $0.sign == .plus })
            #expect(trial.strayWrites == 0)
        }
        check(element.type)
    }

    private func expectSound<Scalar: MatmulScalar>(
        _ shape: Shape, _ plan: Plan, _ set: InstructionSet, _ side: GuardedBuffer<Scalar>.Side, _: Scalar.Type,
        threads: Int = 1
    ) {
        let trial = Trial<Scalar>(shape, against: side)
        trial.run(plan.kernel(set, Scalar.self), threads: threads)
        let error = trial.worstError()
        let strayWrites = trial.strayWrites
        // Tens of thousands of shapes: an expectation for each that holds would take longer than the products.
        if error > 1 || strayWrites > 0 {
            Issue.record(
                "\(shape), \(plan), \(threads) threads: \(error) of the allowed error, \(strayWrites) stray writes")
        }
    }
}
