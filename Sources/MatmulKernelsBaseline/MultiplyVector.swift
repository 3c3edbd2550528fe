// One source for three modules, as `Multiply.swift` is.

#if AVX512
    private typealias VectorOfDouble = SIMD8<Double>
    private typealias VectorOfFloat = SIMD16<Float>
#elseif AVX2
    private typealias VectorOfDouble = SIMD4<Double>
    private typealias VectorOfFloat = SIMD8<Float>
#else
    private typealias VectorOfDouble = SIMD2<Double>
    private typealias VectorOfFloat = SIMD4<Float>
#endif

/// The products of `lines` lines of a matrix with one vector: every line, and the vector, lies in one piece.
///
/// Each sum is split over the lanes of one vector of the processor, so that memory is read in its own order and width. A
/// product of a matrix and a vector does two operations for every element that it reads: memory is the only limit.
@inline(never)
package func multiplyVector(
    lines: Int, inner: Int, matrix: UnsafePointer<Double>, lineStride: Int, vector: UnsafePointer<Double>,
    result: UnsafeMutablePointer<Double>, resultStride: Int
) {
    // SAFETY: the caller vouches for the operands.
    unsafe multiply(VectorOfDouble.self, lines, inner, matrix, lineStride, vector, result, resultStride)
}

/// The same for float32.
@inline(never)
package func multiplyVector(
    lines: Int, inner: Int, matrix: UnsafePointer<Float>, lineStride: Int, vector: UnsafePointer<Float>,
    result: UnsafeMutablePointer<Float>, resultStride: Int
) {
    // SAFETY: as above.
    unsafe multiply(VectorOfFloat.self, lines, inner, matrix, lineStride, vector, result, resultStride)
}

// SAFETY: as at the entries, which pass their arguments on.
@inline(__always)
private func multiply<Vector: SIMD>(
    _: Vector.Type, _ lines: Int, _ inner: Int, _ matrix: UnsafePointer<Vector.Scalar>, _ lineStride: Int,
    _ vector: UnsafePointer<Vector.Scalar>, _ result: UnsafeMutablePointer<Vector.Scalar>, _ resultStride: Int
) where Vector.Scalar: FloatingPoint {
    var line = 0
    // Four at a time share the loads of the vector, and keep as many streams of memory open.
    while line &+ 4 <= lines {
        let first = unsafe matrix + line &* lineStride
        let sums = unsafe fourSums(Vector.self, inner, first, lineStride, vector)
        unsafe result[line &* resultStride] = sums.0
        unsafe result[(line &+ 1) &* resultStride] = sums.1
        unsafe result[(line &+ 2) &* resultStride] = sums.2
        unsafe result[(line &+ 3) &* resultStride] = sums.3
        line &+= 4
    }
    while line < lines {
        unsafe result[line &* resultStride] = sum(Vector.self, inner, matrix + line &* lineStride, vector)
        line &+= 1
    }
}

// SAFETY: four lines of `inner` elements, `lineStride` apart.
@inline(__always)
private func fourSums<Vector: SIMD>(
    _: Vector.Type, _ inner: Int, _ lines: UnsafePointer<Vector.Scalar>, _ lineStride: Int,
    _ vector: UnsafePointer<Vector.Scalar>
) -> (Vector.Scalar, Vector.Scalar, Vector.Scalar, Vector.Scalar) where Vector.Scalar: FloatingPoint {
    var sum0 = Sum<Vector>()
    var sum1 = sum0
    var sum2 = sum0
    var sum3 = sum0
    var position = 0
    while position &+ Vector.scalarCount <= inner {
        let factors = unsafe load(Vector.self, vector + position)
        let line = unsafe lines + position
        sum0.addProduct(unsafe load(Vector.self, line), factors)
        sum1.addProduct(unsafe load(Vector.self, line + lineStride), factors)
        sum2.addProduct(unsafe load(Vector.self, line + 2 &* lineStride), factors)
        sum3.addProduct(unsafe load(Vector.self, line + 3 &* lineStride), factors)
        position &+= Vector.scalarCount
    }
    return unsafe (
        sum0.total(lines, vector, from: position, to: inner),
        sum1.total(lines + lineStride, vector, from: position, to: inner),
        sum2.total(lines + 2 &* lineStride, vector, from: position, to: inner),
        sum3.total(lines + 3 &* lineStride, vector, from: position, to: inner)
    )
}

// SAFETY: `inner` elements at both.
@inline(__always)
private func sum<Vector: SIMD>(
    _: Vector.Type, _ inner: Int, _ line: UnsafePointer<Vector.Scalar>, _ vector: UnsafePointer<Vector.Scalar>
) -> Vector.Scalar where Vector.Scalar: FloatingPoint {
    var sum = Sum<Vector>()
    var position = 0
    while position &+ Vector.scalarCount <= inner {
        unsafe sum.addProduct(load(Vector.self, line + position), load(Vector.self, vector + position))
        position &+= Vector.scalarCount
    }
    return unsafe sum.total(line, vector, from: position, to: inner)
}

// SAFETY: a whole vector can be read there.
@inline(__always)
private func load<Vector: SIMD>(_: Vector.Type, _ source: UnsafePointer<Vector.Scalar>) -> Vector {
    unsafe UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
}

/// One sum, spread over the lanes of a vector.
private struct Sum<Vector: SIMD> where Vector.Scalar: FloatingPoint {
    private var lanes = Vector()

    @inline(__always) init() {}

    @inline(__always) mutating func addProduct(_ a: Vector, _ b: Vector) {
        // Without a multiply-add instruction `addProduct` would call the C library once for every lane.
        #if AVX512 || AVX2 || arch(arm64)
            lanes.addProduct(a, b)
        #else
            lanes += a * b
        #endif
    }

    /// All lanes and the products of what is left beyond the last whole vector.
    // SAFETY: both have elements from `start` to `end`.
    @inline(__always)
    func total(
        _ line: UnsafePointer<Vector.Scalar>, _ vector: UnsafePointer<Vector.Scalar>, from start: Int, to end: Int
    ) -> Vector.Scalar {
        var total = lanes.sum()
        for position in start..<end { unsafe total += line[position] * vector[position] }
        return total
    }
}
