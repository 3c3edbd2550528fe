internal import CPython
internal import EmbeddedPython

/// Where an object keeps the C function that runs when it is called (PEP 590).
@safe
struct VectorcallPlace {
    let pointer: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    let function: UnsafeMutableRawPointer

    /// Nil for objects whose type has no such pointer.
    static func find(in object: borrowing some PythonReference & ~Copyable, _ python: borrowing Python)
        throws(PythonError)
        -> VectorcallPlace?
    {
        let type = try python.attribute("__class__", of: object)
        // SAFETY: the type says at which offset its instances keep the pointer; 0 says they have none. The layout of
        // type objects is checked against the headers.
        let offset = unsafe cpython_body(type.unsafeAddress).load(
            fromByteOffset: CPYTHON_FIELD_TYPE_VECTORCALL_OFFSET, as: Int.self)
        guard offset > 0 else { return nil }
        let place = unsafe UnsafeMutableRawPointer(object.unsafeAddress).advanced(by: offset)
            .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        guard let function = unsafe place.pointee else { return nil }
        return unsafe VectorcallPlace(pointer: place, function: function)
    }
}
