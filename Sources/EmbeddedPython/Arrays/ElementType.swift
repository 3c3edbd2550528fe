public import CPython

/// What the elements of an array are: a kind of number, and its size.
@frozen
public struct ElementType: Sendable, Equatable {
    /// What kind of number it is.
    @frozen
    public enum Kind: UInt8, Sendable {
        /// One byte, 0 or 1.
        case bool
        /// In two's complement.
        case signedInteger
        /// From 0 on.
        case unsignedInteger
        /// As IEEE 754 has it.
        case float
        /// Two floats, the real part first.
        case complex
    }

    /// The kind of number.
    public let kind: Kind
    /// Bytes of one element.
    public let size: Int

    /// The type of that kind whose elements take `size` bytes.
    @inlinable
    public init(_ kind: Kind, size: Int) {
        self.kind = kind
        self.size = size
    }
}

extension ElementType: CustomStringConvertible {
    /// NumPy's name: `float64`.
    public var description: String {
        switch kind {
        case .bool: "bool"
        case .signedInteger: "int\(size * 8)"
        case .unsignedInteger: "uint\(size * 8)"
        case .float: "float\(size * 8)"
        case .complex: "complex\(size * 8)"
        }
    }
}

extension ElementType {
    /// NumPy's type number, or -1 for a type that NumPy does not have.
    @inlinable
    var typeNumber: CInt {
        switch (kind, size) {
        case (.bool, 1): CInt(NUMPY_BOOL)
        case (.signedInteger, 1): CInt(NUMPY_BYTE)
        case (.unsignedInteger, 1): CInt(NUMPY_UBYTE)
        case (.signedInteger, 2): CInt(NUMPY_SHORT)
        case (.unsignedInteger, 2): CInt(NUMPY_USHORT)
        case (.signedInteger, 4): CInt(NUMPY_INT)
        case (.unsignedInteger, 4): CInt(NUMPY_UINT)
        case (.signedInteger, 8): CInt(NUMPY_LONG)
        case (.unsignedInteger, 8): CInt(NUMPY_ULONG)
        case (.float, 2): CInt(NUMPY_HALF)
        case (.float, 4): CInt(NUMPY_FLOAT)
        case (.float, 8): CInt(NUMPY_DOUBLE)
        case (.complex, 8): CInt(NUMPY_CFLOAT)
        case (.complex, 16): CInt(NUMPY_CDOUBLE)
        default: -1
        }
    }

    /// Whether NumPy's type of this number is laid out so. `long` and `long long` are two types of one layout.
    @inlinable
    @inline(__always)
    func isNumPys(_ number: CInt) -> Bool {
        number == typeNumber
            || (size == 8 && kind == .signedInteger && number == CInt(NUMPY_LONGLONG))
            || (size == 8 && kind == .unsignedInteger && number == CInt(NUMPY_ULONGLONG))
    }
}
