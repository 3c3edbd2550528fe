import Foundation
import Testing

@testable import LadderPrograms

/// A product with its operands in files, and what has to come out.
struct Matrices {
    let task: ProductTask
    private let folder: Folder
    private let expected: [Double]

    /// - Parameter rows: how many of the product's rows are asked for; nil for all.
    init(size: Int, rows: Int? = nil, repeats: Int = 1) throws {
        var generator = SystemRandomNumberGenerator()
        let rows = rows ?? size
        let a = (0..<rows * size).map { _ in Double.random(in: 0..<1, using: &generator) }
        let b = (0..<size * size).map { _ in Double.random(in: 0..<1, using: &generator) }
        folder = try Folder()
        task = ProductTask(
            size: size, rows: rows, repeats: repeats, a: try folder.write(Matrices.data(a), to: "a"),
            b: try folder.write(Matrices.data(b), to: "b"), c: folder.path("c"))
        expected = Matrices.product(a, b, rows: rows, size: size)
    }

    private static func product(_ a: [Double], _ b: [Double], rows: Int, size: Int) -> [Double] {
        (0..<rows * size).map { place in
            let (i, j) = place.quotientAndRemainder(dividingBy: size)
            return (0..<size).reduce(0) { $0 + a[i * size + $1] * b[$1 * size + j] }
        }
    }

    private static func data(_ numbers: [Double]) -> Data {
        numbers.reduce(into: Data(capacity: 8 * numbers.count)) { data, number in
            for shift in 0..<8 { data.append(UInt8(truncatingIfNeeded: number.bitPattern >> (8 * shift))) }
        }
    }

    /// Compares the result's file with the reference. The operands are not negative, so that both differ by as many units
    /// of rounding as there are operations in an element, at most (Higham, Accuracy and Stability of Numerical
    /// Algorithms, 2002, section 3.1): whether sums are reordered or fused does not matter.
    func expectResult(of name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: task.c))
        try #require(bytes.count == 8 * expected.count, "\(name)", sourceLocation: sourceLocation)
        let tolerance = 2 * Double(task.size) * Double.ulpOfOne
        for (place, number) in expected.enumerated() {
            let pattern = bytes[8 * place..<8 * place + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let found = Double(bitPattern: pattern)
            try #require(
                abs(found - number) <= tolerance * number, "\(name), element \(place) of size \(task.size)",
                sourceLocation: sourceLocation)
        }
    }
}
