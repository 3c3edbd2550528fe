internal import CPython

/// A Swift closure as Python's builtin functions are made: the definition that C wants, and what is called.
///
/// A capsule keeps it, which is the function's `self`; so it lives as long as the function, and the definition with it.
@safe
final class NativeFunction: @unchecked Sendable {
    // @unchecked because of the definition, which is written here and only read by Python.

    typealias Body = @Sendable (borrowing NativeArguments, borrowing Python) throws -> PythonObject

    let name: String
    private let body: Body
    /// Its strings are this object's, too.
    private let definition: UnsafeMutablePointer<PyMethodDef>

    init(_ name: String, documentation: String?, _ body: @escaping Body) {
        self.name = name
        self.body = body
        // SAFETY: what the flags say of the function is what it is; deinit frees all three.
        unsafe definition = .allocate(capacity: 1)
        unsafe definition.initialize(
            to: PyMethodDef(
                ml_name: Self.copy(name), ml_meth: unsafeBitCast(Self.entry, to: PyCFunction.self),
                ml_flags: CInt(CPYTHON_FASTCALL | CPYTHON_KEYWORDS), ml_doc: documentation.map(Self.copy)))
    }

    deinit {
        // SAFETY: the strings were allocated by `copy`, or are null.
        unsafe definition.pointee.ml_name?.deallocate()
        unsafe definition.pointee.ml_doc?.deallocate()
        unsafe definition.deallocate()
    }

    /// A new Python function that calls this.
    func function(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        let capsule = try python.capsule(of: self, as: .function)
        // SAFETY: attached; a new reference, which takes one of its own to the capsule, and with it to the definition.
        return try unsafe python.owned(
            cpython().pointee.PyCFunction_NewEx(definition, capsule.unsafeAddress, nil))
    }

    private typealias Entry =
        @convention(c) (OpaquePointer?, UnsafePointer<OpaquePointer?>?, Int, OpaquePointer?) -> OpaquePointer?

    /// Calls within calls. Python's own limit, up to 10,000 of C's frames, is beyond what 8 MiB hold of Swift's.
    private static let deepest: CInt = 500

    /// What Python calls, on any thread, attached: with the capsule, and a row of arguments that it keeps meanwhile.
    private static let entry: Entry = { capsule, row, count, names in
        unsafe Python.entered { python in
            defer { cpython_callback_leave() }
            guard cpython_callback_enter() <= deepest else {
                python.raiseRecursionError()
                return nil
            }
            guard let function = unsafe python.contents(ofCapsule: capsule, .function) as? NativeFunction else {
                python.raise(.conversion(expected: "function of Swift's", found: "another capsule"))
                return nil
            }
            do {
                let arguments = unsafe NativeArguments(function.name, row, count: count, names)
                return unsafe try function.body(arguments, python).relinquished()
            } catch {
                python.raise(anyError: error)
                return nil
            }
        }
    }

    /// Its bytes as C has them, up to the first NUL.
    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
        // SAFETY: there is room for all of them, and a String's count is never 0.
        _ = unsafe copy.initialize(from: bytes)
        return unsafe copy.baseAddress.unsafelyUnwrapped
    }
}
