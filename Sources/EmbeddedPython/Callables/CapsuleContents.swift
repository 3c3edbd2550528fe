internal import CPython

/// What a capsule holds, told by the name that the capsule bears: Python code may put any capsule anywhere.
enum CapsuleContents {
    case function
    case error

    /// A string of C's that lives as long as the process.
    var name: UnsafePointer<CChar> {
        let name: StaticString =
            switch self {
            case .function: "EmbeddedPython.function"
            case .error: "EmbeddedPython.error"
            }
        // SAFETY: a literal of bytes below 128 ends with a NUL.
        return unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
}

extension Python {
    /// A Python object that keeps `contents` until it dies itself, on any thread.
    func capsule(of contents: AnyObject, as kind: CapsuleContents) throws(PythonError) -> PythonObject {
        let retained = unsafe Unmanaged.passRetained(contents)
        // SAFETY: the destructor runs once, on an attached thread, and gives back the one reference that was passed in.
        let capsule = unsafe cpython().pointee.PyCapsule_New(retained.toOpaque(), kind.name) { capsule in
            let name = unsafe cpython().pointee.PyCapsule_GetName(capsule)
            guard let contents = unsafe cpython().pointee.PyCapsule_GetPointer(capsule, name) else { return }
            unsafe Python.release(contents)
        }
        if unsafe capsule == nil { unsafe retained.release() }
        return try unsafe owned(capsule)
    }

    /// What dies may drop handles and run Python code, while an exception is on its way through whoever let it die.
    private static func release(_ contents: UnsafeMutableRawPointer) {
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        // SAFETY: attached. What Fetch hands over, owned or null, Restore takes back.
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        Python.entered { _ in unsafe Unmanaged<AnyObject>.fromOpaque(contents).release() }
        unsafe cpython().pointee.PyErr_Restore(type, value, traceback)
    }

    /// What a capsule of that kind holds; nil, and no exception, for any other object.
    func contents(ofCapsule object: OpaquePointer?, _ kind: CapsuleContents) -> AnyObject? {
        // SAFETY: the name tells who made the capsule: `capsule(of:as:)`, with an object that the capsule keeps.
        guard unsafe cpython().pointee.PyCapsule_IsValid(object, kind.name) == 1,
            let address = unsafe cpython().pointee.PyCapsule_GetPointer(object, kind.name)
        else { return nil }
        return unsafe Unmanaged<AnyObject>.fromOpaque(address).takeUnretainedValue()
    }
}
