@testable import Matmul

/// A type of element as a test's argument.
enum Element: CaseIterable, Sendable {
    case float64
    case float32

    var type: any MatmulScalar.Type { self == .float64 ? Double.self : Float.self }
}

/// What tests ask of an element.
protocol MatmulScalar: KernelElement, BinaryFloatingPoint {}

extension Double: MatmulScalar {}
extension Float: MatmulScalar {}
