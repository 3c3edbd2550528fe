/// Why memory cannot be seen from the other side as it was asked for; `description` says what to do.
public enum ArrayError: Error, Sendable, Equatable {
    /// The object is no `numpy.ndarray`.
    case notAnArray(found: String)
    /// The object shows its memory neither by the buffer protocol nor by DLPack.
    case noMemory(found: String)
    /// The elements are of another type.
    case elementType(expected: ElementType, found: String)
    /// The elements are in the other byte order.
    case byteOrder
    /// Elements lie where the processor does not read them as one.
    case misaligned
    /// A mutable view of memory that Python may only read.
    case readOnly
    /// A span of elements that do not lie one after the other.
    case notContiguous
    /// A mutable view in which several places are the same element.
    case overlapsItself
    /// The memory overlaps that of a view that lives: a mutable one, or any where a mutable one is asked for.
    case inUse
    /// The elements are reached through pointers in the memory.
    case indirect
    /// A span of booleans over bytes that are neither 0 nor 1.
    case notBoolean
    /// The shape and strides describe more memory than can be addressed.
    case tooLarge
    /// The memory is on another device, of this type and number of DLPack's.
    case device(type: Int, number: Int)
    /// DLPack of this version, which may be laid out otherwise.
    case dlpackVersion(major: Int)
    /// The shape and strides lead out of the memory.
    case outOfBounds(shape: [Int], elements: Int)
    /// A shape and strides of different lengths, or strides that are not whole elements.
    case strides([Int], shape: [Int])
}

extension ArrayError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAnArray(let found): "expected a numpy.ndarray, found \(found); python.view(of:) takes other objects"
        case .noMemory(let found):
            "\(found) shows no memory: it has neither the buffer protocol nor __dlpack__; make an array of it"
        case .elementType(let expected, let found):
            "expected elements of \(expected), found \(found); ask for that type or call .astype('\(expected)')"
        case .byteOrder: "the byte order is not this machine's; call .astype(a.dtype.newbyteorder('='))"
        case .misaligned: "the elements are not aligned; numpy.ascontiguousarray(a.copy()) makes an array that is"
        case .readOnly: "the memory is read-only; take a view that is not mutable, or a .copy()"
        case .notContiguous:
            "the elements do not lie one after the other; use indices, copied() or numpy.ascontiguousarray"
        case .overlapsItself: "several indices share one element, which a mutable view may not have; take a .copy()"
        case .inUse: "the memory overlaps that of another view; end that view first"
        case .indirect: "the memory is reached through pointers (suboffsets); copy it into a bytes object"
        case .notBoolean: "some bytes are neither 0 nor 1; use indices or copied(), where any but 0 is true"
        case .tooLarge: "shape and strides describe more memory than there can be"
        case .device(let type, let number): "the memory is on device \(type):\(number); copy it to the CPU first"
        case .dlpackVersion(let major): "DLPack \(major) is unknown (0 and 1 are known); use the buffer protocol"
        case .outOfBounds(let shape, let elements): "the shape \(shape) does not fit memory of \(elements) elements"
        case .strides(let strides, let shape):
            "the strides \(strides) do not go with the shape \(shape): one for each axis, in whole elements"
        }
    }
}
