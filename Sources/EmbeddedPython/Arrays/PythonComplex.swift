/// A complex number, laid out as C's and Python's.
@frozen
public struct PythonComplex<Scalar: BinaryFloatingPoint & BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
    /// The real part.
    public var real: Scalar
    /// The imaginary part.
    public var imaginary: Scalar

    /// The number with these parts.
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
