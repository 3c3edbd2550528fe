// As in `MultiplyTile.swift`: everything but the entries is private, and the entries are never inlined.

/// Elements that the chains of float64 run through: 14 chains of 2 lanes.
package let multiplyAddElementsOfDouble = 14 * 2

/// Elements that the chains of float32 run through: 14 chains of 4 lanes.
package let multiplyAddElementsOfFloat = 14 * 4

/// Every element becomes `element * factor + addend`, `rounds` times over, in registers.
///
/// 14 chains and the two operands fill the 16 registers of SSE2, where multiply and add are two instructions of 3 to 4
/// cycles each. Two ports of either kind need 12 chains to stay busy (Zen, 6 cycles), of which an imperfect schedule
/// wastes some, and two ports for both need 8 (Intel).
@inline(never)
package func multiplyAddChains(
    rounds: Int, factor: Double, addend: Double, elements: UnsafeMutablePointer<Double>
) {
    // SAFETY: the caller vouches for `multiplyAddElementsOfDouble` elements.
    unsafe run(SIMD2<Double>.self, rounds, factor, addend, elements)
}

/// The same for `multiplyAddElementsOfFloat` elements.
@inline(never)
package func multiplyAddChains(
    rounds: Int, factor: Float, addend: Float, elements: UnsafeMutablePointer<Float>
) {
    // SAFETY: the caller vouches for `multiplyAddElementsOfFloat` elements.
    unsafe run(SIMD4<Float>.self, rounds, factor, addend, elements)
}

// SAFETY: 14 vectors can be read and written at `elements`.
@inline(__always)
private func run<Vector: SIMD>(
    _: Vector.Type, _ rounds: Int, _ factor: Vector.Scalar, _ addend: Vector.Scalar,
    _ elements: UnsafeMutablePointer<Vector.Scalar>
) where Vector.Scalar: FloatingPoint {
    let factor = Vector(repeating: factor)
    let addend = Vector(repeating: addend)
    var first = unsafe SevenChains<Vector>(elements)
    var second = unsafe SevenChains<Vector>(elements + 7 &* Vector.scalarCount)
    for _ in 0..<rounds {
        first.step(factor, addend)
        second.step(factor, addend)
    }
    unsafe first.store(to: elements)
    unsafe second.store(to: elements + 7 &* Vector.scalarCount)
}

/// Seven vectors, none of which waits for another.
private struct SevenChains<Vector: SIMD> where Vector.Scalar: FloatingPoint {
    private var a: Vector
    private var b: Vector
    private var c: Vector
    private var d: Vector
    private var e: Vector
    private var f: Vector
    private var g: Vector

    // SAFETY: seven vectors can be read at `source`, which need not be aligned.
    @inline(__always)
    init(_ source: UnsafePointer<Vector.Scalar>) {
        let bytes = unsafe UnsafeRawPointer(source)
        let size = MemoryLayout<Vector>.size
        a = unsafe bytes.loadUnaligned(as: Vector.self)
        b = unsafe bytes.loadUnaligned(fromByteOffset: size, as: Vector.self)
        c = unsafe bytes.loadUnaligned(fromByteOffset: 2 &* size, as: Vector.self)
        d = unsafe bytes.loadUnaligned(fromByteOffset: 3 &* size, as: Vector.self)
        e = unsafe bytes.loadUnaligned(fromByteOffset: 4 &* size, as: Vector.self)
        f = unsafe bytes.loadUnaligned(fromByteOffset: 5 &* size, as: Vector.self)
        g = unsafe bytes.loadUnaligned(fromByteOffset: 6 &* size, as: Vector.self)
    }

    @inline(__always)
    mutating func step(_ factor: Vector, _ addend: Vector) {
        a = next(a, factor, addend)
        b = next(b, factor, addend)
        c = next(c, factor, addend)
        d = next(d, factor, addend)
        e = next(e, factor, addend)
        f = next(f, factor, addend)
        g = next(g, factor, addend)
    }

    // Without a multiply-add instruction `addingProduct` would call the C library once for every lane.
    @inline(__always)
    private func next(_ value: Vector, _ factor: Vector, _ addend: Vector) -> Vector {
        #if arch(arm64)
            addend.addingProduct(value, factor)
        #else
            value * factor + addend
        #endif
    }

    // SAFETY: seven vectors can be written at `target`, which need not be aligned.
    @inline(__always)
    func store(to target: UnsafeMutablePointer<Vector.Scalar>) {
        let bytes = UnsafeMutableRawPointer(target)
        let size = MemoryLayout<Vector>.size
        unsafe bytes.storeBytes(of: a, as: Vector.self)
        unsafe bytes.storeBytes(of: b, toByteOffset: size, as: Vector.self)
        unsafe bytes.storeBytes(of: c, toByteOffset: 2 &* size, as: Vector.self)
        unsafe bytes.storeBytes(of: d, toByteOffset: 3 &* size, as: Vector.self)
        unsafe bytes.storeBytes(of: e, toByteOffset: 4 &* size, as: Vector.self)
        unsafe bytes.storeBytes(of: f, toByteOffset: 5 &* size, as: Vector.self)
        unsafe bytes.storeBytes(of: g, toByteOffset: 6 &* size, as: Vector.self)
    }
}
