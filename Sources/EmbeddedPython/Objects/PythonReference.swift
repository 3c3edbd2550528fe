/// Whatever holds on to a Python object: `PythonObject`, which owns it alone, and `PythonValue`, which shares it.
public protocol PythonReference: ConvertibleToPython, ~Copyable, Sendable {
    /// The object's address, valid while this value lives.
    ///
    /// The long name leaves the short ones to the object's own attributes.
    var unsafeAddress: OpaquePointer { get }
}

extension PythonObject: PythonReference {}

extension PythonReference where Self: ~Copyable {
    /// Another owner of the same object.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject { python.copy(self) }

    @inlinable
    @_lifetime(borrow self, borrow python)
    public func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument {
        PythonArgument(borrowing: self)
    }

    /// This reference as a `PythonObject`, for as long as `body` runs.
    @inlinable
    @inline(__always)
    func withObject<Result: ~Copyable>(
        _ body: (borrowing PythonObject) throws(PythonError) -> Result
    ) throws(PythonError) -> Result {
        // SAFETY: the alias owns nothing, and so gives up what it would release on every way out.
        let alias = unsafe PythonObject(owned: unsafeAddress)
        do {
            let result = try body(alias)
            _ = unsafe alias.relinquished()
            return result
        } catch {
            _ = unsafe alias.relinquished()
            throw error
        }
    }
}
