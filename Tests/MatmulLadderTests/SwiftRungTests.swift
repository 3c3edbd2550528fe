import Testing

@testable import MatmulLadder

@Suite struct SwiftRungTests {
    static let sizes = [0, 1, 2, 7, 32, 33, 64, 100, 129]

    @Test(arguments: SwiftRung.allCases, 1...3)
    func `every rung computes the product`(_ rung: SwiftRung, threads: Int) {
        for size in Self.sizes {
            let trial = Trial(rows: size, size: size)
            trial.run(rung, threads: threads)
            if trial.c != trial.expected { Issue.record("\(size) x \(size)") }
        }
    }

    @Test(arguments: SwiftRung.allCases, 1...3)
    func `every rung computes some rows of a larger product, and again`(_ rung: SwiftRung, threads: Int) {
        for (rows, size) in [(0, 5), (1, 130), (3, 257), (66, 300), (9, 4)] {
            let trial = Trial(rows: rows, size: size)
            trial.run(rung, threads: threads, repeats: 2)
            if trial.c != trial.expected { Issue.record("\(rows) of \(size)") }
        }
    }

    @Test(arguments: SwiftRung.allCases)
    func `a row rung reports each row, a whole one each product`(_ rung: SwiftRung) {
        let trial = Trial(rows: 5, size: 8)
        trial.run(rung, threads: 2, repeats: 3)
        #expect(trial.units == (rung.unit == .row ? 15 : 3))
    }

    @Test(arguments: SwiftRung.allCases, 1...2)
    func `what is not a number spreads to its row and column alone`(_ rung: SwiftRung, threads: Int) {
        let size = 70
        let trial = Trial(rows: size, size: size)
        trial.a[3 * size + 68] = .nan
        trial.b[9 * size + 66] = .infinity
        for row in 0..<size { trial.a[row * size + 9] = row == 5 ? 0 : 1 }
        trial.run(rung, threads: threads)
        for row in 0..<size {
            for column in 0..<size {
                let value = trial.c[row * size + column]
                let isNaN = row == 3 || row == 5 && column == 66
                if value.isNaN != isNaN || !isNaN && value.isInfinite != (column == 66) {
                    Issue.record("\(value) in row \(row), column \(column)")
                }
            }
        }
    }

    @Test func `the rungs have the names that the command line knows`() {
        #expect(
            SwiftRung.allCases.map(\.rawValue) == [
                "swift", "swift-unchecked", "loop-order", "parallel-loops", "tiling", "divide-and-conquer",
                "vectorised", "packed",
            ])
    }
}
