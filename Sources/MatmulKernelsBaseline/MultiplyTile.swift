// Everything but the two entries is private, so that the optimiser specialises it and drops the generic originals.

/// A tile of 4 rows and 4 columns: C = A B, or C += A B where `accumulate`.
///
/// 8 accumulators, 2 vectors of B, one broadcast element of A and, where multiply and add are two instructions, one
/// product fit the 16 registers of SSE2.
@inline(never)
package func multiplyTile(
    inner: Int,
    a: UnsafePointer<Double>, aRowStride: Int, aColumnStride: Int,
    b: UnsafePointer<Double>, bRowStride: Int,
    c: UnsafeMutablePointer<Double>, cRowStride: Int,
    accumulate: Bool
) {
    // SAFETY: the caller vouches for 4 x inner elements of A, inner x 4 of B and 4 x 4 of C at these strides.
    unsafe multiply(
        SIMD2<Double>.self, inner, a, aRowStride, aColumnStride, b, bRowStride, c, cRowStride, accumulate)
}

/// A tile of 4 rows and 8 columns, otherwise as for `Double`.
@inline(never)
package func multiplyTile(
    inner: Int,
    a: UnsafePointer<Float>, aRowStride: Int, aColumnStride: Int,
    b: UnsafePointer<Float>, bRowStride: Int,
    c: UnsafeMutablePointer<Float>, cRowStride: Int,
    accumulate: Bool
) {
    // SAFETY: the caller vouches for 4 x inner elements of A, inner x 8 of B and 4 x 8 of C at these strides.
    unsafe multiply(
        SIMD4<Float>.self, inner, a, aRowStride, aColumnStride, b, bRowStride, c, cRowStride, accumulate)
}

// SAFETY: as at the entries above, which pass their arguments on.
@inline(__always)
private func multiply<Vector: SIMD>(
    _: Vector.Type,
    _ inner: Int,
    _ a: UnsafePointer<Vector.Scalar>, _ aRowStride: Int, _ aColumnStride: Int,
    _ b: UnsafePointer<Vector.Scalar>, _ bRowStride: Int,
    _ c: UnsafeMutablePointer<Vector.Scalar>, _ cRowStride: Int,
    _ accumulate: Bool
) where Vector.Scalar: FloatingPoint {
    var row0 = Row<Vector>()
    var row1 = row0
    var row2 = row0
    var row3 = row0
    var a = unsafe a
    var b = unsafe b
    for _ in 0..<inner {
        let bRow = unsafe Row<Vector>(b)
        unsafe row0.addProduct(a[0], bRow)
        unsafe row1.addProduct(a[aRowStride], bRow)
        unsafe row2.addProduct(a[2 &* aRowStride], bRow)
        unsafe row3.addProduct(a[3 &* aRowStride], bRow)
        unsafe a += aColumnStride
        unsafe b += bRowStride
    }
    unsafe row0.store(to: c, accumulate)
    unsafe row1.store(to: c + cRowStride, accumulate)
    unsafe row2.store(to: c + 2 &* cRowStride, accumulate)
    unsafe row3.store(to: c + 3 &* cRowStride, accumulate)
}

/// One row of a tile, in registers: two vectors wide.
private struct Row<Vector: SIMD> where Vector.Scalar: FloatingPoint {
    var left = Vector()
    var right = Vector()

    @inline(__always)
    init() {}

    // SAFETY: two vectors can be read at `source`, which need not be aligned.
    @inline(__always)
    init(_ source: UnsafePointer<Vector.Scalar>) {
        let bytes = unsafe UnsafeRawPointer(source)
        left = unsafe bytes.loadUnaligned(as: Vector.self)
        right = unsafe bytes.loadUnaligned(fromByteOffset: MemoryLayout<Vector>.size, as: Vector.self)
    }

    @inline(__always)
    mutating func addProduct(_ element: Vector.Scalar, _ other: Row) {
        let factor = Vector(repeating: element)
        // Without a multiply-add instruction `addProduct` would call the C library once for every lane.
        #if arch(arm64)
            left.addProduct(factor, other.left)
            right.addProduct(factor, other.right)
        #else
            left += factor * other.left
            right += factor * other.right
        #endif
    }

    // SAFETY: two vectors can be read and written at `target`, which need not be aligned.
    @inline(__always)
    func store(to target: UnsafeMutablePointer<Vector.Scalar>, _ accumulate: Bool) {
        var sum = self
        if accumulate {
            let before = unsafe Row(UnsafePointer(target))
            sum.left += before.left
            sum.right += before.right
        }
        let bytes = UnsafeMutableRawPointer(target)
        unsafe bytes.storeBytes(of: sum.left, as: Vector.self)
        unsafe bytes.storeBytes(of: sum.right, toByteOffset: MemoryLayout<Vector>.size, as: Vector.self)
    }
}
