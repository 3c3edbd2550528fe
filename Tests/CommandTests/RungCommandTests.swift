import Foundation
import Testing

/// The protocol of the ladder's programs, as this program follows it for the rungs in Swift.
@Suite struct RungCommandTests {
    private static let rungs = [
        "swift", "swift-unchecked", "loop-order", "parallel-loops", "tiling", "divide-and-conquer", "vectorised",
        "packed",
    ]
    /// Rungs that time each row of their result.
    private static let rowRungs = Set(["swift", "swift-unchecked", "loop-order"])

    @Test(arguments: rungs, [(1, 1, 1), (5, 3, 2), (33, 33, 1), (64, 7, 3)])
    func `a rung multiplies, and times each unit`(rung: String, shape: (size: Int, rows: Int, repeats: Int)) throws {
        let folder = try Folder()
        let (size, rows, repeats) = shape
        // Small whole numbers: every order of additions gives the same.
        let a = (0..<rows * size).map { Double($0 % 7 - 3) }
        let b = (0..<size * size).map { Double($0 % 5 - 2) }
        try data(a).write(to: URL(fileURLWithPath: folder.path("a")))
        try data(b).write(to: URL(fileURLWithPath: folder.path("b")))
        let outcome = try Program.run(
            ["rung", rung, "--threads", "2"] + [size, rows, repeats].map(String.init) + ["a", "b", "c"], in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == (Self.rowRungs.contains(rung) ? rows * repeats : repeats))
        #expect(lines.allSatisfy { $0.wholeMatch(of: /\d+\.\d{9} \d+\.\d{9}/) != nil })
        #expect(try folder.data("c") == data(product(a, b, rows: rows, size: size)))
    }

    private func product(_ a: [Double], _ b: [Double], rows: Int, size: Int) -> [Double] {
        var c = [Double](repeating: 0, count: rows * size)
        for row in 0..<rows {
            for column in 0..<size {
                for k in 0..<size { c[row * size + column] += a[row * size + k] * b[k * size + column] }
            }
        }
        return c
    }

    private func data(_ values: [Double]) -> Data {
        Data(values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } })
    }
}
