internal import Measurement

/// A row-major matrix of float64, uniform in [−1, 1), whose every row can be made without the rows before it.
///
/// Both signs, so that sums stay small and a wrong order of additions or a missing element shows; without zeros or
/// subnormals to speak of, so that every product costs the same.
struct RandomMatrix: Equatable, Sendable {
    let rows: Int
    let columns: Int
    /// Matrices of different seeds have nothing in common.
    let seed: UInt64

    /// What SplitMix64 adds to its state for each number, so that a row's numbers are a jump away.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// Whole numbers of [−2⁵², 2⁵²) fill a float64's significand.
    private static let unit = 0x1p-52

    func row(_ row: Int) -> [Double] {
        precondition(0 <= row && row < rows, "no such row")
        // Two streams of one generator that start at nearby states would overlap; a drawn state is nowhere near.
        var origin = SplitMix64(seed: seed)
        var generator = SplitMix64(seed: origin.next() &+ Self.step &* UInt64(row * columns))
        return (0..<columns).map { _ in Double(Int64(bitPattern: generator.next()) >> 11) * Self.unit }
    }
}
