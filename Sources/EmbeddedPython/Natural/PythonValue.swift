internal import CPython

/// A Python object in the natural spelling: `try np.linalg.norm(x, ord: 2)`.
///
/// It can be copied, kept in arrays, sent to other threads and dropped anywhere; copies share one reference. Making one
/// takes an allocation of some 20 ns more than a `PythonObject`, where the optimiser cannot keep it on the stack.
///
/// Swift passes arguments of dynamic calls in arrays, whose elements can always be copied and kept. The compiler thus
/// cannot hold these values inside an attach as it holds the token: a use on a thread that is not attached throws
/// `.notAttached`.
@frozen
@dynamicMemberLookup
@dynamicCallable
public struct PythonValue: PythonReference {
    @usableFromInline
    final class Share: Sendable {
        @usableFromInline let object: PythonObject

        @inlinable
        init(_ object: consuming PythonObject) {
            self.object = object
        }
    }

    @usableFromInline let share: Share

    @inlinable
    @inline(__always)
    public init(_ object: consuming PythonObject) {
        share = Share(object)
    }

    // SAFETY: the share owns the object as long as any copy of this value lives.
    @inlinable
    public var unsafeAddress: OpaquePointer { unsafe share.object.unsafeAddress }

    /// `object.name`
    @inlinable
    @inline(__always)
    public subscript(dynamicMember name: PythonName) -> PythonValue {
        get throws(PythonError) { PythonValue(try Python.current().attribute(name, of: self)) }
    }

    /// `object[key]`
    @inlinable
    public subscript<Key: ConvertibleToPython>(_ key: Key) -> PythonValue {
        get throws(PythonError) { PythonValue(try Python.current().item(key, of: self)) }
    }
}

extension PythonValue: PythonMembers {}

extension PythonValue: ConvertibleFromPython {
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) {
        self.init(python.copy(object))
    }

    @inlinable
    public static func fromPython(consuming object: consuming PythonObject, _ python: borrowing Python) -> PythonValue {
        PythonValue(object)
    }
}
