import Foundation
import Testing

@testable import LadderPrograms

/// A product with its operands in files, and what has to come out.
struct Matrices {
    let task: ProductTask
    private let folder: Folder
    private let a: [Double]
    private let b: [Double]

    /// - Parameter rows: how many of the product's rows are asked for; nil for all.
    init(size: Int, rows: Int? = nil, repeats: Int = 1) throws {
        let rows = rows ?? size
        a = (0..<rows * size).map { _ in Double.random(in: 0..<1) }
        b = (0..<size * size).map { _ in Double.random(in: 0..<1) }
        folder = try Folder()
        task = ProductTask(
            size: size, rows: rows, repeats: repeats, a: try folder.write(Matrices.data(a), to: "a"),
            b: try folder.write(Matrices.data(b), to: "b"), c: folder.path("c"))
    }

    /// As this machine has them, which is little-endian as the protocol is.
    private static func data(_ numbers: [Double]) -> Data {
        // SAFETY: the bytes are copied while the array lends them.
        unsafe numbers.withUnsafeBytes { unsafe Data($0) }
    }

    private static func numbers(_ data: Data) -> [Double] {
        (0..<data.count / 8).map { place in
            let bytes = data[8 * place..<8 * place + 8].reversed()
            return Double(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
    }

    private func expected(_ i: Int, _ j: Int) -> Double {
        (0..<task.size).reduce(0) { $0 + a[i * task.size + $1] * b[$1 * task.size + j] }
    }

    /// Compares the result's file with the reference. The operands are not negative, so that both differ by as many units
    /// of rounding as there are operations in an element, at most (Higham, Accuracy and Stability of Numerical
    /// Algorithms, 2002, section 3.1): whether sums are reordered or fused does not matter.
    func expectResult(of name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = Matrices.numbers(try Data(contentsOf: URL(fileURLWithPath: task.c)))
        try #require(found.count == a.count, "\(name)", sourceLocation: sourceLocation)
        let tolerance = 2 * Double(task.size) * Double.ulpOfOne
        for (place, number) in found.enumerated() {
            let (i, j) = place.quotientAndRemainder(dividingBy: task.size)
            let right = expected(i, j)
            guard abs(number - right) <= tolerance * right else {
                Issue.record("\(name): row \(i), column \(j) of \(task)", sourceLocation: sourceLocation)
                return
            }
        }
    }
}
