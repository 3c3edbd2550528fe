internal import CPython

extension Python {
    /// A Python `str`.
    func string(_ value: String) throws(PythonError) -> PythonObject {
        var value = value
        // SAFETY: Python copies the bytes during the call.
        let object = value.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                unsafe cpython().pointee.PyUnicode_FromStringAndSize(bytes.baseAddress, bytes.count)
            }
        }
        return try unsafe owned(object)
    }

    /// The text of a `str`; a surrogate becomes U+FFFD, since Swift has no such string.
    func string(_ object: borrowing PythonObject) throws(PythonError) -> String {
        var count = 0
        // SAFETY: attached; the text belongs to the object and is copied here.
        if let text = unsafe cpython().pointee.PyUnicode_AsUTF8AndSize(object.unsafeAddress, &count) {
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
            return unsafe String(decoding: bytes, as: UTF8.self)
        }
        unsafe cpython().pointee.PyErr_Clear()
        guard builtinTypes(of: object).contains(.text) else {
            throw .conversion(expected: "str", found: className(of: object))
        }
        return try repaired(object)
    }

    /// The text of a `str` that has surrogates. In UTF-32 each of them is one unit, and so becomes one U+FFFD.
    private func repaired(_ object: borrowing PythonObject) throws(PythonError) -> String {
        // SAFETY: attached; the bytes belong to the object that this function owns.
        let bytes = try unsafe owned(
            cpython().pointee.PyUnicode_AsEncodedString(object.unsafeAddress, "utf-32-le", "surrogatepass"))
        var start: UnsafeMutablePointer<CChar>?
        var count = 0
        try unsafe succeeded(cpython().pointee.PyBytes_AsStringAndSize(bytes.unsafeAddress, &start, &count))
        let raw = unsafe UnsafeRawBufferPointer(start: start, count: count)
        let units = stride(from: 0, to: count, by: 4).map {
            unsafe UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
        }
        return String(decoding: units, as: UTF32.self)
    }
}
