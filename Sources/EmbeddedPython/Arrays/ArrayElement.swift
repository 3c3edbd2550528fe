/// A Swift type that is laid out as the elements of an array of Python's.
///
/// NumPy's number types have one each: `Bool`, the integers, `Float16`, `Float`, `Double`, and `PythonComplex`.
public protocol ArrayElement: BitwiseCopyable, Sendable {
    /// The type in Python's terms, of this size and laid out so.
    static var elementType: ElementType { get }
    /// Whether each pattern of bits is a value. Of `Bool` it is not, and Python's memory may hold any.
    static var takesAnyBits: Bool { get }
    /// The element at an aligned address.
    static func element(at address: UnsafeRawPointer) -> Self
}

extension ArrayElement {
    @inlinable
    @inline(__always)
    public static var takesAnyBits: Bool { true }

    @inlinable
    @inline(__always)
    public static func element(at address: UnsafeRawPointer) -> Self {
        // SAFETY: the caller vouches for an aligned element, and each pattern of bits is one.
        unsafe address.load(as: Self.self)
    }
}

extension Bool: ArrayElement {
    /// `bool`.
    @inlinable public static var elementType: ElementType { ElementType(.bool, size: 1) }
    @inlinable public static var takesAnyBits: Bool { false }

    /// Any byte but 0 is true, as in C.
    @inlinable
    public static func element(at address: UnsafeRawPointer) -> Bool {
        // SAFETY: the caller vouches for the byte.
        unsafe address.load(as: UInt8.self) != 0
    }
}

extension Int8: ArrayElement {
    /// `int8`.
    @inlinable public static var elementType: ElementType { ElementType(.signedInteger, size: 1) }
}

extension Int16: ArrayElement {
    /// `int16`.
    @inlinable public static var elementType: ElementType { ElementType(.signedInteger, size: 2) }
}

extension Int32: ArrayElement {
    /// `int32`.
    @inlinable public static var elementType: ElementType { ElementType(.signedInteger, size: 4) }
}

extension Int64: ArrayElement {
    /// `int64`.
    @inlinable public static var elementType: ElementType { ElementType(.signedInteger, size: 8) }
}

extension Int: ArrayElement {
    /// `int64`.
    @inlinable public static var elementType: ElementType { ElementType(.signedInteger, size: 8) }
}

extension UInt8: ArrayElement {
    /// `uint8`.
    @inlinable public static var elementType: ElementType { ElementType(.unsignedInteger, size: 1) }
}

extension UInt16: ArrayElement {
    /// `uint16`.
    @inlinable public static var elementType: ElementType { ElementType(.unsignedInteger, size: 2) }
}

extension UInt32: ArrayElement {
    /// `uint32`.
    @inlinable public static var elementType: ElementType { ElementType(.unsignedInteger, size: 4) }
}

extension UInt64: ArrayElement {
    /// `uint64`.
    @inlinable public static var elementType: ElementType { ElementType(.unsignedInteger, size: 8) }
}

extension UInt: ArrayElement {
    /// `uint64`.
    @inlinable public static var elementType: ElementType { ElementType(.unsignedInteger, size: 8) }
}

extension Float16: ArrayElement {
    /// `float16`.
    @inlinable public static var elementType: ElementType { ElementType(.float, size: 2) }
}

extension Float: ArrayElement {
    /// `float32`.
    @inlinable public static var elementType: ElementType { ElementType(.float, size: 4) }
}

extension Double: ArrayElement {
    /// `float64`.
    @inlinable public static var elementType: ElementType { ElementType(.float, size: 8) }
}

extension PythonComplex: ArrayElement {
    /// `complex64` or `complex128`, by the parts.
    @inlinable public static var elementType: ElementType {
        ElementType(.complex, size: MemoryLayout<PythonComplex>.size)
    }
}
