internal import CPython

/// A Python object in the natural spelling: `try np.linalg.norm(x, ord: 2)`.
///
/// It can be copied, kept in arrays, sent to other threads and dropped anywhere; copies share one reference. Making one
/// takes an allocation of some 20 ns more than a `PythonObject`, where the optimiser cannot keep it on the stack.
///
/// Swift passes arguments of dynamic calls in arrays, whose elements can always be copied and kept. The compiler thus
/// cannot hold these values inside an attach as it holds the token: a use on a thread that is not attached throws
/// `.notAttached`. For the same reason a `PythonObject`, which cannot be copied, is no argument of a dynamic call:
/// `PythonValue(object)` is one.
///
/// What an exception's `callSite` names is the line of a call through the token or of a subscript; Swift tells its dynamic
/// calls, attributes and operators nothing of theirs.
///
/// Attributes and items are set through the token, since Swift has no setters that throw: `python.setAttribute`,
/// `python.setItem`. Where two overloads fit and no type is named, the result is a `PythonValue`.
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

    /// Shares the object from now on.
    @inlinable
    @inline(__always)
    public init(_ object: consuming PythonObject) {
        share = Share(object)
    }

    /// The object's address, valid while this value lives.
    @inlinable
    // SAFETY: the share owns the object as long as any copy of this value lives.
    public var unsafeAddress: OpaquePointer { unsafe share.object.unsafeAddress }

    /// `object.name`
    @inlinable
    @inline(__always)
    public subscript(dynamicMember name: PythonName) -> PythonValue {
        get throws(PythonError) { PythonValue(try Python.current().attribute(name, of: self)) }
    }

    /// `object[key]`
    @inlinable
    public subscript<Key: ConvertibleToPython>(
        _ key: Key, file: StaticString = #fileID, line: Int = #line
    ) -> PythonValue {
        get throws(PythonError) { PythonValue(try Python.current().item(key, of: self, file: file, line: line)) }
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
