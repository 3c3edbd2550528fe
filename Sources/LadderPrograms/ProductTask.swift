/// A matrix product as every program of the ladder is given it: numbers and files.
///
/// The files hold float64, little-endian and row-major, without a header: `rows` x `size` in `a` and in `c`, `size` x
/// `size` in `b`. Fewer rows than `size` are a sample of a larger product: each row of C takes what it takes there.
package struct ProductTask: Equatable, Sendable {
    package var size: Int
    package var rows: Int
    package var repeats: Int
    package var a: String
    package var b: String
    /// The program writes it.
    package var c: String

    package init(size: Int, rows: Int, repeats: Int, a: String, b: String, c: String) {
        self.size = size
        self.rows = rows
        self.repeats = repeats
        self.a = a
        self.b = b
        self.c = c
    }

    var arguments: [String] { [String(size), String(rows), String(repeats), a, b, c] }

    var resultBytes: Int { rows * size * MemoryLayout<Double>.size }
}
