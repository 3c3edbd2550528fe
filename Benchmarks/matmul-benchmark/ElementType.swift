internal import ArgumentParser
internal import Matmul

extension PeakLoop.Element {
    /// Bytes.
    var size: Int {
        switch self {
        case .float64: MemoryLayout<Double>.size
        case .float32: MemoryLayout<Float>.size
        }
    }

    /// The difference between 1 and the next number.
    var epsilon: Double {
        switch self {
        case .float64: Double.ulpOfOne
        case .float32: Double(Float.ulpOfOne)
        }
    }
}

extension PeakLoop.Element: ExpressibleByArgument {}
extension InstructionSet: ExpressibleByArgument {}
