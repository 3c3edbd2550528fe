public import CPython

/// The name of an attribute, a method or a keyword, written as a literal: interned once, and found by its address after.
///
/// Literals alone, since each costs its place for ever. A name that the program makes up goes to the functions that take
/// a `String`.
@frozen
public struct PythonName: ExpressibleByStringLiteral, Sendable {
    @usableFromInline let literal: StaticString

    @inlinable
    public init(stringLiteral literal: StaticString) {
        self.literal = literal
    }

    /// Arguments without a keyword have an empty one in Swift's dynamic calls.
    @inlinable var isEmpty: Bool { literal.utf8CodeUnitCount == 0 }

    var keyword: CPythonKeyword {
        // SAFETY: a string literal lives as long as the process.
        unsafe literal.utf8Start.withMemoryRebound(to: CChar.self, capacity: literal.utf8CodeUnitCount) { start in
            unsafe CPythonKeyword(literal: start, length: literal.utf8CodeUnitCount)
        }
    }

    /// The interned string object, borrowed for ever; null, with an exception, if memory is out. Takes some 2 ns.
    @inlinable
    @inline(__always)
    var object: OpaquePointer? {
        // SAFETY: a string literal lives as long as the process. Whoever asks is attached.
        unsafe literal.utf8Start.withMemoryRebound(to: CChar.self, capacity: literal.utf8CodeUnitCount) { start in
            unsafe cpython_name(start, literal.utf8CodeUnitCount)
        }
    }
}

extension PythonName: CustomStringConvertible {
    public var description: String { literal.description }
}
