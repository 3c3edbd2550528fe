internal import CPython

extension Python {
    /// A Python `bytes` with a copy of these.
    func bytes(_ source: UnsafeRawBufferPointer) throws(PythonError) -> PythonObject {
        // SAFETY: Python copies the bytes during the call.
        try unsafe owned(
            cpython().pointee.PyBytes_FromStringAndSize(
                source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count))
    }

    /// Whether `object` is a `bytes` or a `bytearray`.
    func isBytes(_ object: borrowing PythonObject) throws(PythonError) -> Bool {
        if builtinTypes(of: object).contains(.bytes) { return true }
        // SAFETY: the type lives for ever.
        return try unsafe isKind(object, of: cpython().pointee.PyByteArray_Type)
    }

    /// What `body` makes of the bytes of a `bytes` or a `bytearray`, which are valid while it runs.
    func withBytes<Result>(
        of object: borrowing PythonObject, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(PythonError) -> Result {
        guard try isBytes(object) else { throw .conversion(expected: "bytes", found: className(of: object)) }
        // SAFETY: attached; a new reference: the same object, or a copy of a bytearray, which may change its size. The
        // bytes are the object's, and it lives until the end of this function.
        guard let address = unsafe cpython().pointee.PyBytes_FromObject(object.unsafeAddress) else {
            throw refusal(of: object, expected: "bytes")
        }
        let bytes = unsafe PythonObject(owned: address)
        var start: UnsafeMutablePointer<CChar>?
        var count = 0
        try unsafe succeeded(cpython().pointee.PyBytes_AsStringAndSize(bytes.unsafeAddress, &start, &count))
        let result = unsafe body(UnsafeRawBufferPointer(start: start, count: count))
        // The object must not go before its bytes have been used.
        _ = consume bytes
        return result
    }
}
