import Matmul
import Measurement

/// What the package's own product reaches where its operands stay in the cache.
enum FastestProduct {
    /// The size at which packing is not needed and the level 2 cache holds all.
    private static let size = 240

    /// Operations a nanosecond.
    static func rate(_ element: PeakLoop.Element, _ set: InstructionSet, clock: TickClock) -> Double {
        switch element {
        case .float64: rateOfFloat64(set, clock)
        case .float32: rateOfFloat32(set, clock)
        }
    }

    private static func rateOfFloat64(_ set: InstructionSet, _ clock: TickClock) -> Double {
        let operand = [Double](repeating: 0.5, count: size * size)
        var result = operand
        return rate(clock) {
            // SAFETY: all three hold size x size elements.
            unsafe multiply(
                rows: size, columns: size, inner: size, a: operand, aStride: size, b: operand, bStride: size,
                c: &result, cStride: size, using: set)
        }
    }

    private static func rateOfFloat32(_ set: InstructionSet, _ clock: TickClock) -> Double {
        let operand = [Float](repeating: 0.5, count: size * size)
        var result = operand
        return rate(clock) {
            // SAFETY: all three hold size x size elements.
            unsafe multiply(
                rows: size, columns: size, inner: size, a: operand, aStride: size, b: operand, bStride: size,
                c: &result, cStride: size, using: set)
        }
    }

    private static func rate(_ clock: TickClock, _ product: () -> Void) -> Double {
        let times = (0..<40).map { _ in
            let start = TickClock.now()
            product()
            return clock.nanoseconds(from: start, to: TickClock.now())
        }
        return 2 * Double(size * size * size) / (times.min() ?? .infinity)
    }
}
