/// The innermost loops of a product, and the sizes of the blocks they are fed with.
@safe struct Kernel<Scalar>: Sendable {
    /// Computes one tile of C from packed panels; see `multiplyTile` in the kernel modules.
    typealias Tile =
        @Sendable (
            _ inner: Int, _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
            _ c: UnsafeMutablePointer<Scalar>, _ cStride: Int, _ accumulate: Bool, _ next: UnsafeRawPointer
        ) -> Void

    /// Computes a whole product without packing; see `multiplyDirectly`.
    typealias Direct =
        @Sendable (
            _ rows: Int, _ columns: Int, _ inner: Int,
            _ a: UnsafePointer<Scalar>, _ aRowStride: Int, _ aColumnStride: Int,
            _ b: UnsafePointer<Scalar>, _ bStride: Int, _ c: UnsafeMutablePointer<Scalar>, _ cStride: Int
        ) -> Void

    /// Packs one panel; see `packRows` and `packColumns`.
    typealias Packing =
        @Sendable (
            _ lanes: Int, _ depth: Int, _ source: UnsafePointer<Scalar>, _ across: Int, _ along: Int,
            _ panel: UnsafeMutablePointer<Scalar>
        ) -> Void

    let blocks: BlockSizes
    let multiplyTile: Tile
    let multiplyDirectly: Direct
    let packRows: Packing
    let packColumns: Packing
}

extension Kernel {
    /// The same loops with other blocks.
    func cut(into blocks: BlockSizes) -> Kernel {
        precondition(
            blocks.tileRows == self.blocks.tileRows && blocks.tileColumns == self.blocks.tileColumns,
            "the tile is the kernel's own")
        // SAFETY: the loops go with this tile.
        return unsafe Kernel(
            blocks: blocks, multiplyTile: multiplyTile, multiplyDirectly: multiplyDirectly, packRows: packRows,
            packColumns: packColumns)
    }
}
