// One source for three modules, of which two hold a link to this file: the baseline, AVX2 and AVX-512 (Package.swift).
//
// Everything but the entries is private: the optimiser then specialises it and drops the generic originals. A generic
// function that stayed would make the compiler emit shared helpers with this module's instructions in them, and the
// linker may give those to the rest of the program, which runs on machines without them. The entries are never inlined,
// for the other module would compile them without these instructions.

internal import ProcessorFeatures

#if AVX512
    // 8 rows of 3 vectors: 24 accumulators, 3 vectors of B and one broadcast element of A fill 28 of the 32 registers. A
    // step along `inner` takes 24 multiply-adds and 11 loads, so that the two multiply-add ports are the only limit.
    private typealias TileOfDouble = Stack<FourRows<ThreeVectors<SIMD8<Double>>>, FourRows<ThreeVectors<SIMD8<Double>>>>
    private typealias TileOfFloat = Stack<FourRows<ThreeVectors<SIMD16<Float>>>, FourRows<ThreeVectors<SIMD16<Float>>>>
#elseif AVX2
    // 6 rows of 2 vectors, BLIS's shape for Haswell: 12 accumulators, 2 vectors of B and 2 broadcast elements of A fill
    // the 16 registers. A step takes 12 multiply-adds and 8 loads.
    private typealias TileOfDouble = Stack<FourRows<TwoVectors<SIMD4<Double>>>, TwoRows<TwoVectors<SIMD4<Double>>>>
    private typealias TileOfFloat = Stack<FourRows<TwoVectors<SIMD8<Float>>>, TwoRows<TwoVectors<SIMD8<Float>>>>
#else
    // 4 rows of 2 vectors: 8 accumulators, 2 vectors of B, one broadcast element of A and, where multiply and add are two
    // instructions, one product fit the 16 registers of SSE2.
    private typealias TileOfDouble = FourRows<TwoVectors<SIMD2<Double>>>
    private typealias TileOfFloat = FourRows<TwoVectors<SIMD4<Float>>>
#endif

// A single row is limited by how fast B comes from memory: 512 bytes of each of B's rows at a time make longer pieces.
#if AVX512
    private typealias LineOfDouble = OneRow<EightVectors<SIMD8<Double>>>
    private typealias LineOfFloat = OneRow<EightVectors<SIMD16<Float>>>
#elseif AVX2
    private typealias LineOfDouble = OneRow<EightVectors<SIMD4<Double>>>
    private typealias LineOfFloat = OneRow<EightVectors<SIMD8<Float>>>
#else
    private typealias LineOfDouble = OneRow<EightVectors<SIMD2<Double>>>
    private typealias LineOfFloat = OneRow<EightVectors<SIMD4<Float>>>
#endif

/// The rows and columns of one tile of float64.
package let tileOfDouble = (rows: TileOfDouble.height, columns: TileOfDouble.Row.width)

/// The rows and columns of one tile of float32.
package let tileOfFloat = (rows: TileOfFloat.height, columns: TileOfFloat.Row.width)

/// One tile of C from packed panels: C = A B, or C += A B where `accumulate`.
///
/// The panel of A holds a tile's rows, one column of `inner` after the other; that of B a tile's columns, row after row.
/// What will be read after this tile lies at `next`: 64 bytes of it for every 8 steps are fetched into the level 2 cache.
@inline(never)
package func multiplyTile(
    inner: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>, c: UnsafeMutablePointer<Double>, cStride: Int,
    accumulate: Bool, next: UnsafeRawPointer
) {
    // SAFETY: the caller vouches for both panels and for a whole tile of C. `next` is never read.
    unsafe multiply(TileOfDouble.self, inner, a, b, c, cStride, accumulate, next)
}

/// The same for float32.
@inline(never)
package func multiplyTile(
    inner: Int, a: UnsafePointer<Float>, b: UnsafePointer<Float>, c: UnsafeMutablePointer<Float>, cStride: Int,
    accumulate: Bool, next: UnsafeRawPointer
) {
    // SAFETY: as for float64.
    unsafe multiply(TileOfFloat.self, inner, a, b, c, cStride, accumulate, next)
}

/// A whole product of operands that lie row by row: C = A B, without packing. A may have any strides.
///
/// Tiles at the edges overlap their neighbours rather than reach beyond the matrix: what two tiles compute gets the same
/// bits from both. It reads B once for each tile's height of rows, so B should fit a cache.
@inline(never)
package func multiplyDirectly(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Double>, aRowStride: Int, aColumnStride: Int, b: UnsafePointer<Double>, bStride: Int,
    c: UnsafeMutablePointer<Double>, cStride: Int
) {
    // SAFETY: the caller vouches for the operands.
    let product = unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride, aColumnStride: aColumnStride,
        b: b, bStride: bStride, c: c, cStride: cStride)
    var column = 0
    if rows == 1 { product.cover(LineOfDouble.self, from: &column) }
    product.cover(TileOfDouble.self, from: &column)
    #if AVX512
        product.cover(EightRows<TwoVectors<SIMD8<Double>>>.self, from: &column)
        product.finish(OneVector<SIMD8<Double>>.self, from: &column)
    #endif
    #if AVX512 || AVX2
        product.finish(OneVector<SIMD4<Double>>.self, from: &column)
    #endif
    product.finish(OneVector<SIMD2<Double>>.self, from: &column)
    product.finish(OneElement<Double>.self, from: &column)
}

/// The same for float32.
@inline(never)
package func multiplyDirectly(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Float>, aRowStride: Int, aColumnStride: Int, b: UnsafePointer<Float>, bStride: Int,
    c: UnsafeMutablePointer<Float>, cStride: Int
) {
    // SAFETY: as for float64.
    let product = unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride, aColumnStride: aColumnStride,
        b: b, bStride: bStride, c: c, cStride: cStride)
    var column = 0
    if rows == 1 { product.cover(LineOfFloat.self, from: &column) }
    product.cover(TileOfFloat.self, from: &column)
    #if AVX512
        product.cover(EightRows<TwoVectors<SIMD16<Float>>>.self, from: &column)
        product.finish(OneVector<SIMD16<Float>>.self, from: &column)
    #endif
    #if AVX512 || AVX2
        product.finish(OneVector<SIMD8<Float>>.self, from: &column)
    #endif
    product.finish(OneVector<SIMD4<Float>>.self, from: &column)
    product.finish(OneVector<SIMD2<Float>>.self, from: &column)
    product.finish(OneElement<Float>.self, from: &column)
}

// SAFETY: as at the entries above, which pass their arguments on.
@inline(__always)
private func multiply<Tile: Band>(
    _: Tile.Type, _ inner: Int, _ a: UnsafePointer<Tile.Row.Scalar>, _ b: UnsafePointer<Tile.Row.Scalar>,
    _ c: UnsafeMutablePointer<Tile.Row.Scalar>, _ cStride: Int, _ accumulate: Bool, _ next: UnsafeRawPointer
) {
    var tile = Tile()
    var (a, b, next) = unsafe (a, b, next)
    for chunk in 0..<inner / 8 {
        unsafe processor_prefetch(next)
        unsafe next += 64
        // One row of C at a time: all of them at once would hold up the loads of A and B.
        if chunk < Tile.height { unsafe Tile.Row.prefetch(c + chunk &* cStride) }
        for _ in 0..<8 {
            unsafe tile.addProducts(a, 1, Tile.Row(at: b))
            unsafe a += Tile.height
            unsafe b += Tile.Row.width
        }
    }
    for _ in 0..<inner % 8 {
        unsafe tile.addProducts(a, 1, Tile.Row(at: b))
        unsafe a += Tile.height
        unsafe b += Tile.Row.width
    }
    if accumulate { unsafe tile.add(c, cStride) }
    unsafe tile.store(at: c, cStride)
}

/// Operands that lie in the caller's memory.
@safe private struct Product<Scalar> {
    let rows: Int
    let columns: Int
    let inner: Int
    let a: UnsafePointer<Scalar>
    let aRowStride: Int
    let aColumnStride: Int
    let b: UnsafePointer<Scalar>
    let bStride: Int
    let c: UnsafeMutablePointer<Scalar>
    let cStride: Int

    /// Computes as many columns from `column` on as tiles of this width cover.
    @inline(__always)
    func cover<Tile: Band>(_: Tile.Type, from column: inout Int) where Tile.Row.Scalar == Scalar {
        while columns &- column >= Tile.Row.width {
            computeColumns(Tile.self, from: column)
            column &+= Tile.Row.width
        }
    }

    /// Computes all columns from `column` on, unless the matrix is narrower than a row.
    @inline(__always)
    func finish<Row: RowOfTile>(_: Row.Type, from column: inout Int) where Row.Scalar == Scalar {
        guard column < columns && columns >= Row.width else { return }
        cover(EightRows<Row>.self, from: &column)
        if column < columns { computeColumns(EightRows<Row>.self, from: columns &- Row.width) }
        column = columns
    }

    /// Computes a tile's width of columns in bands of the tile's height, or of the largest that there is room for.
    @inline(never)
    private func computeColumns<Tile: Band>(_: Tile.Type, from column: Int) where Tile.Row.Scalar == Scalar {
        if rows >= Tile.height {
            computeBands(Tile.self, column)
        } else if rows >= 4 {
            computeBands(FourRows<Tile.Row>.self, column)
        } else if rows >= 2 {
            computeBands(TwoRows<Tile.Row>.self, column)
        } else {
            computeBands(OneRow<Tile.Row>.self, column)
        }
    }

    @inline(__always)
    private func computeBands<Tile: Band>(_: Tile.Type, _ column: Int) where Tile.Row.Scalar == Scalar {
        var row = 0
        while row &+ Tile.height < rows {
            computeTile(Tile.self, row, column)
            row &+= Tile.height
        }
        computeTile(Tile.self, rows &- Tile.height, column)
    }

    @inline(__always)
    private func computeTile<Tile: Band>(_: Tile.Type, _ row: Int, _ column: Int) where Tile.Row.Scalar == Scalar {
        var tile = Tile()
        // SAFETY: the tile lies within C, its rows within A and its columns within B.
        var a = unsafe a + row &* aRowStride
        var b = unsafe b + column
        for _ in 0..<inner {
            unsafe tile.addProducts(a, aRowStride, Tile.Row(at: b))
            unsafe a += aColumnStride
            unsafe b += bStride
        }
        unsafe tile.store(at: c + (row &* cStride &+ column), cStride)
    }
}

/// Neighbouring elements of one row, in registers.
///
// SAFETY: `width` elements can be read or written at every pointer, which need not be aligned.
private protocol RowOfTile {
    associatedtype Scalar
    static var width: Int { get }

    /// Zeros.
    init()
    init(at source: UnsafePointer<Scalar>)
    mutating func addProduct(_ factor: Scalar, _ other: Self)
    mutating func add(_ other: Self)
    func store(at target: UnsafeMutablePointer<Scalar>)
    /// Fetches the elements there into the level 1 cache, to be written.
    static func prefetch(_ target: UnsafeMutablePointer<Scalar>)
}

private struct OneElement<Scalar: FloatingPoint>: RowOfTile {
    private var element: Scalar = 0

    static var width: Int { @inline(__always) get { 1 } }

    @inline(__always) init() {}

    @inline(__always) init(at source: UnsafePointer<Scalar>) { element = unsafe source.pointee }

    @inline(__always) mutating func addProduct(_ factor: Scalar, _ other: Self) {
        #if AVX512 || AVX2 || arch(arm64)
            element.addProduct(factor, other.element)
        #else
            element += factor * other.element
        #endif
    }

    @inline(__always) mutating func add(_ other: Self) { element += other.element }

    @inline(__always) func store(at target: UnsafeMutablePointer<Scalar>) { unsafe target.pointee = element }

    @inline(__always) static func prefetch(_ target: UnsafeMutablePointer<Scalar>) {
        unsafe processor_prefetch_to_write(target)
    }
}

private struct OneVector<Vector: SIMD>: RowOfTile where Vector.Scalar: FloatingPoint {
    private var vector = Vector()

    static var width: Int { @inline(__always) get { Vector.scalarCount } }

    @inline(__always) init() {}

    @inline(__always) init(at source: UnsafePointer<Vector.Scalar>) {
        vector = unsafe UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
    }

    @inline(__always) mutating func addProduct(_ factor: Vector.Scalar, _ other: Self) {
        // Without a multiply-add instruction `addProduct` would call the C library once for every lane.
        #if AVX512 || AVX2 || arch(arm64)
            vector.addProduct(Vector(repeating: factor), other.vector)
        #else
            vector += factor * other.vector
        #endif
    }

    @inline(__always) mutating func add(_ other: Self) { vector += other.vector }

    @inline(__always) func store(at target: UnsafeMutablePointer<Vector.Scalar>) {
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: vector, as: Vector.self)
    }

    @inline(__always) static func prefetch(_ target: UnsafeMutablePointer<Vector.Scalar>) {
        unsafe processor_prefetch_to_write(target)
    }
}

private struct Beside<Left: RowOfTile, Right: RowOfTile>: RowOfTile where Left.Scalar == Right.Scalar {
    private var left = Left()
    private var right = Right()

    static var width: Int { @inline(__always) get { Left.width &+ Right.width } }

    @inline(__always) init() {}

    @inline(__always) init(at source: UnsafePointer<Left.Scalar>) {
        left = unsafe Left(at: source)
        right = unsafe Right(at: source + Left.width)
    }

    @inline(__always) mutating func addProduct(_ factor: Left.Scalar, _ other: Self) {
        left.addProduct(factor, other.left)
        right.addProduct(factor, other.right)
    }

    @inline(__always) mutating func add(_ other: Self) {
        left.add(other.left)
        right.add(other.right)
    }

    @inline(__always) func store(at target: UnsafeMutablePointer<Left.Scalar>) {
        unsafe left.store(at: target)
        unsafe right.store(at: target + Left.width)
    }

    @inline(__always) static func prefetch(_ target: UnsafeMutablePointer<Left.Scalar>) {
        unsafe Left.prefetch(target)
        unsafe Right.prefetch(target + Left.width)
    }
}

private typealias TwoVectors<Vector: SIMD> = Beside<OneVector<Vector>, OneVector<Vector>>
where Vector.Scalar: FloatingPoint
private typealias ThreeVectors<Vector: SIMD> = Beside<TwoVectors<Vector>, OneVector<Vector>>
where Vector.Scalar: FloatingPoint

private typealias FourVectors<Vector: SIMD> = Beside<TwoVectors<Vector>, TwoVectors<Vector>>
where Vector.Scalar: FloatingPoint
private typealias EightVectors<Vector: SIMD> = Beside<FourVectors<Vector>, FourVectors<Vector>>
where Vector.Scalar: FloatingPoint

/// Rows of one tile, in registers.
///
// SAFETY: `height` rows can be read or written at every pointer with its stride.
private protocol Band {
    associatedtype Row: RowOfTile
    static var height: Int { get }

    /// Zeros.
    init()
    /// Adds one column of A times one row of B.
    mutating func addProducts(_ a: UnsafePointer<Row.Scalar>, _ aStride: Int, _ b: Row)
    mutating func add(_ c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int)
    func store(at c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int)
}

private struct OneRow<Row: RowOfTile>: Band {
    private var row = Row()

    static var height: Int { @inline(__always) get { 1 } }

    @inline(__always) init() {}

    @inline(__always) mutating func addProducts(_ a: UnsafePointer<Row.Scalar>, _ aStride: Int, _ b: Row) {
        unsafe row.addProduct(a.pointee, b)
    }

    @inline(__always) mutating func add(_ c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int) {
        unsafe row.add(Row(at: c))
    }

    @inline(__always) func store(at c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int) { unsafe row.store(at: c) }
}

private struct Stack<Upper: Band, Lower: Band>: Band where Upper.Row == Lower.Row {
    typealias Row = Upper.Row

    private var upper = Upper()
    private var lower = Lower()

    static var height: Int { @inline(__always) get { Upper.height &+ Lower.height } }

    @inline(__always) init() {}

    @inline(__always) mutating func addProducts(_ a: UnsafePointer<Row.Scalar>, _ aStride: Int, _ b: Row) {
        unsafe upper.addProducts(a, aStride, b)
        unsafe lower.addProducts(a + Upper.height &* aStride, aStride, b)
    }

    @inline(__always) mutating func add(_ c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int) {
        unsafe upper.add(c, cStride)
        unsafe lower.add(c + Upper.height &* cStride, cStride)
    }

    @inline(__always) func store(at c: UnsafeMutablePointer<Row.Scalar>, _ cStride: Int) {
        unsafe upper.store(at: c, cStride)
        unsafe lower.store(at: c + Upper.height &* cStride, cStride)
    }
}

private typealias TwoRows<Row: RowOfTile> = Stack<OneRow<Row>, OneRow<Row>>
private typealias FourRows<Row: RowOfTile> = Stack<TwoRows<Row>, TwoRows<Row>>
private typealias EightRows<Row: RowOfTile> = Stack<FourRows<Row>, FourRows<Row>>
