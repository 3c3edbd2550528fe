// One source for four modules, of which three hold a link to this file: what differs between them are the compiler's
// flags alone (Package.swift). In the scalar one vectorisation is switched off; the others leave it to the compiler, for
// the platform's baseline, for AVX2 and for AVX-512.

/// C += A B for a base case: `rows` by `inner` times `inner` by `columns`, row-major with these strides.
///
/// Plain loops in the order i-k-j, so that the innermost one walks along rows and can be vectorised.
// Never inlined, for the caller's module would compile it with flags of its own.
@inline(never)
package func addProduct(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Double>, aStride: Int,
    b: UnsafePointer<Double>, bStride: Int,
    c: UnsafeMutablePointer<Double>, cStride: Int
) {
    for row in 0..<rows {
        // SAFETY: the caller vouches for operands of these shapes.
        let aRow = unsafe a + row &* aStride
        let cRow = unsafe c + row &* cStride
        for position in 0..<inner {
            let factor = unsafe aRow[position]
            let bRow = unsafe b + position &* bStride
            for column in 0..<columns { unsafe cRow[column] += factor * bRow[column] }
        }
    }
}
