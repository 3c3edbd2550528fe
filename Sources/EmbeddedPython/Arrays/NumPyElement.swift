public import CPython

/// A Swift type that is laid out as the elements of a NumPy array.
public protocol NumPyElement: BitwiseCopyable {
    /// NumPy's name, e.g. `float64`.
    static var dtype: String { get }
    /// NumPy's type number, as in ndarraytypes.h.
    static var typeNumber: CInt { get }
}

extension Double: NumPyElement {
    public static var dtype: String { "float64" }
    @inlinable public static var typeNumber: CInt { CInt(NUMPY_DOUBLE) }
}

extension Float: NumPyElement {
    public static var dtype: String { "float32" }
    @inlinable public static var typeNumber: CInt { CInt(NUMPY_FLOAT) }
}
