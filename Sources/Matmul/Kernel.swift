/// A micro-kernel and the sizes of the blocks it is fed with.
@safe struct Kernel<Scalar>: Sendable {
    /// Computes one whole tile of C; the arguments are those of `multiplyTile` in the kernel modules.
    typealias Tile =
        @Sendable (
            _ inner: Int,
            _ a: UnsafePointer<Scalar>, _ aRowStride: Int, _ aColumnStride: Int,
            _ b: UnsafePointer<Scalar>, _ bRowStride: Int,
            _ c: UnsafeMutablePointer<Scalar>, _ cRowStride: Int,
            _ accumulate: Bool
        ) -> Void

    let blocks: BlockSizes
    let multiplyTile: Tile
}
