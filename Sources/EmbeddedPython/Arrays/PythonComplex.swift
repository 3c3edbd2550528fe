/// A complex number, laid out as C's and Python's.
@frozen
public struct PythonComplex<Scalar: BinaryFloatingPoint & BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
    public var real: Scalar
    public var imaginary: Scalar

    @inlinable
    public init(_ real: Scalar, _ imaginary: Scalar = 0) {
        self.real = real
        self.imaginary = imaginary
    }
}

extension PythonComplex: Hashable {}

extension PythonComplex: CustomStringConvertible {
    /// As Python writes it: `(1.5-2j)`.
    public var description: String {
        imaginary.sign == .minus ? "(\(real)-\(imaginary.magnitude)j)" : "(\(real)+\(imaginary)j)"
    }
}
