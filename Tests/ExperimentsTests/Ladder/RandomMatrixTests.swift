import Foundation
import Testing

@testable import Experiments

@Suite struct RandomMatrixTests {
    private let matrix = RandomMatrix(rows: 200, columns: 100, seed: 7)

    @Test func `numbers fill the interval from minus one to one evenly`() {
        let numbers = (0..<200).flatMap { matrix.row($0) }
        #expect(numbers.allSatisfy { -1 <= $0 && $0 < 1 })
        // The mean of 20,000 has a standard deviation of 0.0041, their mean square (1/3) one of 0.0021.
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let square = numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
        #expect(abs(mean) < 5 * 0.0041)
        #expect(abs(square - 1.0 / 3) < 5 * 0.0021)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test func `a row is the same whichever rows were made before it, and each is another`() {
        let last = matrix.row(199)
        #expect(RandomMatrix(rows: 200, columns: 100, seed: 7).row(199) == last)
        #expect(Set((0..<200).map { matrix.row($0) }).count == 200)
    }

    @Test func `other seeds give other numbers`() {
        let numbers = Set(matrix.row(0))
        for seed in [UInt64(0), 6, 8, .max] {
            #expect(numbers.isDisjoint(with: RandomMatrix(rows: 200, columns: 100, seed: seed).row(0)))
        }
    }

    @Test func `a file holds the rows that were asked for, in their order`() throws {
        let folder = try TestFolder()
        // More than a piece of a megabyte, so that several are written.
        let wide = RandomMatrix(rows: 3, columns: 100_000, seed: 1)
        let file = try MatrixFile.write([2, 0], of: wide, to: folder.file("m"))
        #expect(file.rows == 2 && file.columns == 100_000)
        let numbers = unsafe file.withElements { unsafe Array($0) }
        #expect(numbers == wide.row(2) + wide.row(0))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
        #expect(bytes.count == 1_600_000)
        let first = bytes.prefix(8).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
        #expect(Double(bitPattern: first) == wide.row(2)[0], "little-endian")
    }

    @Test func `a file of another length is no matrix`() throws {
        let folder = try TestFolder()
        try folder.write([1, 2, 3], to: "three")
        func elements(_ name: String, rows: Int) -> [Double]? {
            let file = MatrixFile(path: folder.file(name), rows: rows, columns: 1)
            return unsafe file.withElements { unsafe Array($0) }
        }
        #expect(elements("three", rows: 3) == [1, 2, 3])
        #expect(elements("three", rows: 2) == nil)
        #expect(elements("three", rows: 4) == nil)
        #expect(elements("none", rows: 3) == nil)
    }

    @Test func `a place that cannot be written to is told so`() throws {
        let error = #expect(throws: ExperimentError.self) {
            try MatrixFile.write(0..<200, of: matrix, to: "/no/such/folder/m")
        }
        #expect(error?.description.contains("/no/such/folder/m") == true)
        #expect(error?.description.hasSuffix("TMPDIR names another folder") == true)
    }
}
