// As in `MultiplyTile.swift`: everything but the entries is private, and the entries are never inlined.

#if arch(x86_64)

    /// Elements that the chains of float64 run through: 12 chains of 4 lanes.
    package let multiplyAddElementsOfDouble = 12 * 4

    /// Elements that the chains of float32 run through: 12 chains of 8 lanes.
    package let multiplyAddElementsOfFloat = 12 * 8

    /// Every element becomes `element * factor + addend`, `rounds` times over, in registers.
    ///
    /// 12 chains and the two operands fill 14 of the 16 registers. Two ports need 8 chains to stay busy where a
    /// multiply-add takes 4 cycles (Skylake, Zen 3 and later), and 10 where it takes 5 (Haswell, Zen 1 and 2).
    @inline(never)
    package func multiplyAddChains(
        rounds: Int, factor: Double, addend: Double, elements: UnsafeMutablePointer<Double>
    ) {
        // SAFETY: the caller vouches for `multiplyAddElementsOfDouble` elements.
        unsafe run(SIMD4<Double>.self, rounds, factor, addend, elements)
    }

    /// The same for `multiplyAddElementsOfFloat` elements.
    @inline(never)
    package func multiplyAddChains(
        rounds: Int, factor: Float, addend: Float, elements: UnsafeMutablePointer<Float>
    ) {
        // SAFETY: the caller vouches for `multiplyAddElementsOfFloat` elements.
        unsafe run(SIMD8<Float>.self, rounds, factor, addend, elements)
    }

    // SAFETY: 12 vectors can be read and written at `elements`.
    @inline(__always)
    private func run<Vector: SIMD>(
        _: Vector.Type, _ rounds: Int, _ factor: Vector.Scalar, _ addend: Vector.Scalar,
        _ elements: UnsafeMutablePointer<Vector.Scalar>
    ) where Vector.Scalar: FloatingPoint {
        let factor = Vector(repeating: factor)
        let addend = Vector(repeating: addend)
        var first = unsafe FourChains<Vector>(elements)
        var second = unsafe FourChains<Vector>(elements + 4 &* Vector.scalarCount)
        var third = unsafe FourChains<Vector>(elements + 8 &* Vector.scalarCount)
        for _ in 0..<rounds {
            first.step(factor, addend)
            second.step(factor, addend)
            third.step(factor, addend)
        }
        unsafe first.store(to: elements)
        unsafe second.store(to: elements + 4 &* Vector.scalarCount)
        unsafe third.store(to: elements + 8 &* Vector.scalarCount)
    }

    /// Four vectors, none of which waits for another.
    private struct FourChains<Vector: SIMD> where Vector.Scalar: FloatingPoint {
        private var a: Vector
        private var b: Vector
        private var c: Vector
        private var d: Vector

        // SAFETY: four vectors can be read at `source`, which need not be aligned.
        @inline(__always)
        init(_ source: UnsafePointer<Vector.Scalar>) {
            let bytes = unsafe UnsafeRawPointer(source)
            let size = MemoryLayout<Vector>.size
            a = unsafe bytes.loadUnaligned(as: Vector.self)
            b = unsafe bytes.loadUnaligned(fromByteOffset: size, as: Vector.self)
            c = unsafe bytes.loadUnaligned(fromByteOffset: 2 &* size, as: Vector.self)
            d = unsafe bytes.loadUnaligned(fromByteOffset: 3 &* size, as: Vector.self)
        }

        @inline(__always)
        mutating func step(_ factor: Vector, _ addend: Vector) {
            a = addend.addingProduct(a, factor)
            b = addend.addingProduct(b, factor)
            c = addend.addingProduct(c, factor)
            d = addend.addingProduct(d, factor)
        }

        // SAFETY: four vectors can be written at `target`, which need not be aligned.
        @inline(__always)
        func store(to target: UnsafeMutablePointer<Vector.Scalar>) {
            let bytes = UnsafeMutableRawPointer(target)
            let size = MemoryLayout<Vector>.size
            unsafe bytes.storeBytes(of: a, as: Vector.self)
            unsafe bytes.storeBytes(of: b, toByteOffset: size, as: Vector.self)
            unsafe bytes.storeBytes(of: c, toByteOffset: 2 &* size, as: Vector.self)
            unsafe bytes.storeBytes(of: d, toByteOffset: 3 &* size, as: Vector.self)
        }
    }

#endif
