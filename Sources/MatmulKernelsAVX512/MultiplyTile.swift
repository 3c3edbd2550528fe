// Everything but the two entries is private: the optimiser then specialises it and drops the generic originals. A
// generic type or function that stayed would make the compiler emit shared helpers with AVX-512 instructions in
// them, and the linker may give those to the rest of the program, which runs on machines without AVX-512.
// The entries are never inlined, for the other module would compile them without AVX-512.

#if arch(x86_64)

    /// A tile of 8 rows and 24 columns: C = A B, or C += A B where `accumulate`.
    ///
    /// 24 accumulators, 3 vectors of B and one broadcast element of A fill 28 of the 32 registers. A step along `inner`
    /// takes 24 multiply-adds and 11 loads, so that the two multiply-add ports are the only limit.
    @inline(never)
    package func multiplyTile(
        inner: Int,
        a: UnsafePointer<Double>, aRowStride: Int, aColumnStride: Int,
        b: UnsafePointer<Double>, bRowStride: Int,
        c: UnsafeMutablePointer<Double>, cRowStride: Int,
        accumulate: Bool
    ) {
        // SAFETY: the caller vouches for 8 x inner elements of A, inner x 24 of B and 8 x 24 of C at these strides.
        unsafe multiply(
            SIMD8<Double>.self, inner, a, aRowStride, aColumnStride, b, bRowStride, c, cRowStride, accumulate)
    }

    /// A tile of 8 rows and 48 columns, otherwise as for `Double`.
    @inline(never)
    package func multiplyTile(
        inner: Int,
        a: UnsafePointer<Float>, aRowStride: Int, aColumnStride: Int,
        b: UnsafePointer<Float>, bRowStride: Int,
        c: UnsafeMutablePointer<Float>, cRowStride: Int,
        accumulate: Bool
    ) {
        // SAFETY: the caller vouches for 8 x inner elements of A, inner x 48 of B and 8 x 48 of C at these strides.
        unsafe multiply(
            SIMD16<Float>.self, inner, a, aRowStride, aColumnStride, b, bRowStride, c, cRowStride, accumulate)
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
        var row4 = row0
        var row5 = row0
        var row6 = row0
        var row7 = row0
        var a = unsafe a
        var b = unsafe b
        for _ in 0..<inner {
            let bRow = unsafe Row<Vector>(b)
            unsafe row0.addProduct(a[0], bRow)
            unsafe row1.addProduct(a[aRowStride], bRow)
            unsafe row2.addProduct(a[2 &* aRowStride], bRow)
            unsafe row3.addProduct(a[3 &* aRowStride], bRow)
            unsafe row4.addProduct(a[4 &* aRowStride], bRow)
            unsafe row5.addProduct(a[5 &* aRowStride], bRow)
            unsafe row6.addProduct(a[6 &* aRowStride], bRow)
            unsafe row7.addProduct(a[7 &* aRowStride], bRow)
            unsafe a += aColumnStride
            unsafe b += bRowStride
        }
        unsafe row0.store(to: c, accumulate)
        unsafe row1.store(to: c + cRowStride, accumulate)
        unsafe row2.store(to: c + 2 &* cRowStride, accumulate)
        unsafe row3.store(to: c + 3 &* cRowStride, accumulate)
        unsafe row4.store(to: c + 4 &* cRowStride, accumulate)
        unsafe row5.store(to: c + 5 &* cRowStride, accumulate)
        unsafe row6.store(to: c + 6 &* cRowStride, accumulate)
        unsafe row7.store(to: c + 7 &* cRowStride, accumulate)
    }

    /// One row of a tile, in registers: three vectors wide.
    private struct Row<Vector: SIMD> where Vector.Scalar: FloatingPoint {
        var left = Vector()
        var middle = Vector()
        var right = Vector()

        @inline(__always)
        init() {}

        // SAFETY: three vectors can be read at `source`, which need not be aligned.
        @inline(__always)
        init(_ source: UnsafePointer<Vector.Scalar>) {
            let bytes = unsafe UnsafeRawPointer(source)
            left = unsafe bytes.loadUnaligned(as: Vector.self)
            middle = unsafe bytes.loadUnaligned(fromByteOffset: MemoryLayout<Vector>.size, as: Vector.self)
            right = unsafe bytes.loadUnaligned(fromByteOffset: 2 &* MemoryLayout<Vector>.size, as: Vector.self)
        }

        @inline(__always)
        mutating func addProduct(_ element: Vector.Scalar, _ other: Row) {
            let factor = Vector(repeating: element)
            left.addProduct(factor, other.left)
            middle.addProduct(factor, other.middle)
            right.addProduct(factor, other.right)
        }

        // SAFETY: three vectors can be read and written at `target`, which need not be aligned.
        @inline(__always)
        func store(to target: UnsafeMutablePointer<Vector.Scalar>, _ accumulate: Bool) {
            var sum = self
            if accumulate {
                let before = unsafe Row(UnsafePointer(target))
                sum.left += before.left
                sum.middle += before.middle
                sum.right += before.right
            }
            let bytes = UnsafeMutableRawPointer(target)
            unsafe bytes.storeBytes(of: sum.left, as: Vector.self)
            unsafe bytes.storeBytes(of: sum.middle, toByteOffset: MemoryLayout<Vector>.size, as: Vector.self)
            unsafe bytes.storeBytes(of: sum.right, toByteOffset: 2 &* MemoryLayout<Vector>.size, as: Vector.self)
        }
    }

#endif
