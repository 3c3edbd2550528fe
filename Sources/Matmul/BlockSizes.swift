/// How a product is cut so that every piece is read from the cache it fits in.
///
/// The names are those of BLIS (Van Zee and van de Geijn, ACM TOMS 41:3, 2015, section 3).
struct BlockSizes: Equatable, Sendable {
    /// Rows of the tile that stays in registers; the kernel fixes it (mr).
    let tileRows: Int
    /// Columns of the tile that stays in registers; the kernel fixes it (nr).
    let tileColumns: Int
    /// Rows of the packed block of A, which stays in the level 2 cache; a multiple of `tileRows` (mc).
    let blockRows: Int
    /// Inner elements of one pass: a panel of B is `depth` by `tileColumns` (kc).
    let depth: Int
    /// Columns of the packed block of B, which stays in the level 3 cache; a multiple of `tileColumns` (nc).
    let blockColumns: Int
    /// Elements of an operand up to which the kernel reads it where it lies: packing would cost more than it gains.
    let elementsInPlace: Int
}
