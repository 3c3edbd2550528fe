import Testing

@testable import Experiments

@Suite struct ProductCheckTests {
    private let size = 61
    private let folder: TestFolder
    private let a: RandomMatrix
    private let b: MatrixFile
    private let bRows: [[Double]]

    init() throws {
        folder = try TestFolder()
        a = RandomMatrix(rows: size, columns: size, seed: 3)
        let second = RandomMatrix(rows: size, columns: size, seed: 4)
        b = try MatrixFile.write(0..<size, of: second, to: folder.file("b"))
        bRows = (0..<size).map { second.row($0) }
    }

    /// The plain sum in float64, in either direction.
    private func product(of rows: [Int], backwards: Bool = false) -> [Double] {
        let steps = backwards ? Array((0..<size).reversed()) : Array(0..<size)
        return rows.flatMap { row in
            let factors = a.row(row)
            return (0..<size).map { column in steps.reduce(0) { $0 + factors[$1] * bRows[$1][column] } }
        }
    }

    private func verdict(_ values: [Double], rows: [Int]) throws -> ProductCheck.Verdict {
        try folder.write(values, to: "c")
        var check = try #require(ProductCheck(a: a, b: b, seed: 5))
        return check.verdict(on: MatrixFile(path: folder.file("c"), rows: rows.count, columns: size), rows: rows)
    }

    @Test(arguments: [false, true])
    func `a product is right in whatever order it was summed`(backwards: Bool) throws {
        for rows in [[17], [60, 0, 5], Array(0..<size)] {
            guard case .equal(let error) = try verdict(product(of: rows, backwards: backwards), rows: rows) else {
                Issue.record("a right product was refused")
                continue
            }
            #expect(0 < error && error < 0.5, "plain sums are off by far less than the bound, but not by nothing")
        }
    }

    @Test func `one element is enough, in any row, to be found wrong`() throws {
        let rows = Array(0..<size)
        let right = product(of: rows)
        for index in [0, size - 1, 30 * size + 30, size * size - 1] {
            for wrong in [right[index] + 1e-6, right[index] - 1, 0, .nan, .infinity, -right[index]] {
                var values = right
                values[index] = wrong
                guard case .wrong = try verdict(values, rows: rows) else {
                    Issue.record("\(wrong) for \(right[index]) at \(index) was not seen")
                    continue
                }
            }
        }
    }

    @Test func `an error of a few roundings is seen in the rows that are compared`() throws {
        var values = product(of: [8])
        values[12] += 1e-12
        guard case .wrong(let reason) = try verdict(values, rows: [8]) else {
            Issue.record("it was not seen")
            return
        }
        #expect(reason.hasPrefix("its result is wrong: element (8, 12) is \(values[12]), and "))
    }

    @Test func `float32 is not precise enough`() throws {
        let values = product(of: [8]).map { Double(Float($0)) }
        guard case .wrong = try verdict(values, rows: [8]) else {
            Issue.record("it was not seen")
            return
        }
    }

    @Test func `rows that changed places, or a transposed product, are wrong`() throws {
        let rows = Array(0..<size)
        let right = product(of: rows)
        let swapped = product(of: rows.map { $0 == 40 ? 41 : $0 == 41 ? 40 : $0 })
        let transposed = rows.flatMap { row in rows.map { right[$0 * size + row] } }
        for values in [swapped, transposed] {
            guard case .wrong = try verdict(values, rows: rows) else {
                Issue.record("it was not seen")
                continue
            }
        }
    }

    @Test func `a result that is missing or cut off is wrong`() throws {
        for values in [[], Array(product(of: [1, 2]).dropLast())] {
            #expect(try verdict(values, rows: [1, 2]) == .wrong("its result is missing or of another length"))
        }
    }

    @Test func `the reference keeps what a plain sum loses`() {
        // 1 + 2⁻⁶⁰ − 1, and the same with the large number last.
        let columns = 2
        let b: [Double] = [1, 0x1p-60, 0x1p-60, 1, -1, -1]
        let reference = unsafe b.withUnsafeBufferPointer {
            unsafe ReferenceRows([[1, 1, 1]], times: $0, columns: columns)
        }
        #expect(reference.values == [0x1p-60, 0x1p-60])
        #expect(reference.magnitudes == [2, 2])
    }

    @Test func `the bound is that of the literature`() {
        #expect(RoundingBound.gamma(1) == 0x1p-53 / (1 - 0x1p-53))
        #expect(abs(RoundingBound.gamma(4096) / (4096 * 0x1p-53) - 1) < 1e-12)
    }
}
