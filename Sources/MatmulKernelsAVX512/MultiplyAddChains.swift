// As in `MultiplyTile.swift`: everything but the entries is private, and the entries are never inlined.

#if arch(x86_64)

    /// Elements that the chains of float64 run through: 24 chains of 8 lanes.
    package let multiplyAddElementsOfDouble = 24 * 8

    /// Elements that the chains of float32 run through: 24 chains of 16 lanes.
    package let multiplyAddElementsOfFloat = 24 * 16

    /// Every element becomes `element * factor + addend`, `rounds` times over, in registers.
    ///
    /// 24 chains and the two operands fill 26 of the 32 registers. Two ports that take 4 cycles for a multiply-add need 8
    /// chains to stay busy; 24 of them make a round of 12 cycles, in which the loop's own two instructions go unseen.
    @inline(never)
    package func multiplyAddChains(
        rounds: Int, factor: Double, addend: Double, elements: UnsafeMutablePointer<Double>
    ) {
        // SAFETY: the caller vouches for `multiplyAddElementsOfDouble` elements.
        unsafe run(SIMD8<Double>.self, rounds, factor, addend, elements)
    }

    /// The same for `multiplyAddElementsOfFloat` elements.
    @inline(never)
    package func multiplyAddChains(
        rounds: Int, factor: Float, addend: Float, elements: UnsafeMutablePointer<Float>
    ) {
        // SAFETY: the caller vouches for `multiplyAddElementsOfFloat` elements.
        unsafe run(SIMD16<Float>.self, rounds, factor, addend, elements)
    }

    // SAFETY: 24 vectors can be read and written at `elements`.
    @inline(__always)
    private func run<Vector: SIMD>(
        _: Vector.Type, _ rounds: Int, _ factor: Vector.Scalar, _ addend: Vector.Scalar,
        _ elements: UnsafeMutablePointer<Vector.Scalar>
    ) where Vector.Scalar: FloatingPoint {
        let factor = Vector(repeating: factor)
        let addend = Vector(repeating: addend)
        var first = unsafe EightChains<Vector>(elements)
        var second = unsafe EightChains<Vector>(elements + 8 &* Vector.scalarCount)
        var third = unsafe EightChains<Vector>(elements + 16 &* Vector.scalarCount)
        for _ in 0..<rounds {
            first.step(factor, addend)
            second.step(factor, addend)
            third.step(factor, addend)
        }
        unsafe first.store(to: elements)
        unsafe second.store(to: elements + 8 &* Vector.scalarCount)
        unsafe third.store(to: elements + 16 &* Vector.scalarCount)
    }

    /// Eight vectors, none of which waits for another.
    private struct EightChains<Vector: SIMD> where Vector.Scalar: FloatingPoint {
        private var a: Vector
        private var b: Vector
        private var c: Vector
        private var d: Vector
        private var e: Vector
        private var f: Vector
        private var g: Vector
        private var h: Vector

        // SAFETY: eight vectors can be read at `source`, which need not be aligned.
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
            h = unsafe bytes.loadUnaligned(fromByteOffset: 7 &* size, as: Vector.self)
        }

        @inline(__always)
        mutating func step(_ factor: Vector, _ addend: Vector) {
            a = addend.addingProduct(a, factor)
            b = addend.addingProduct(b, factor)
            c = addend.addingProduct(c, factor)
            d = addend.addingProduct(d, factor)
            e = addend.addingProduct(e, factor)
            f = addend.addingProduct(f, factor)
            g = addend.addingProduct(g, factor)
            h = addend.addingProduct(h, factor)
        }

        // SAFETY: eight vectors can be written at `target`, which need not be aligned.
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
            unsafe bytes.storeBytes(of: h, toByteOffset: 7 &* size, as: Vector.self)
        }
    }

#endif
