@testable import Matmul

/// A type of element for which there is a product.
protocol MatmulScalar: BinaryFloatingPoint, Sendable {
    static func kernel(_ instructionSet: InstructionSet) -> Kernel<Self>
}

extension MatmulScalar {
    static func blocks(_ instructionSet: InstructionSet) -> BlockSizes { kernel(instructionSet).blocks }
}

extension Double: MatmulScalar {
    static func kernel(_ instructionSet: InstructionSet) -> Kernel<Double> { .forInstructionSet(instructionSet) }
}

extension Float: MatmulScalar {
    static func kernel(_ instructionSet: InstructionSet) -> Kernel<Float> { .forInstructionSet(instructionSet) }
}

/// The same as a test's argument.
enum Element: CaseIterable, Sendable {
    case float64
    case float32

    var type: any MatmulScalar.Type { self == .float64 ? Double.self : Float.self }
}
