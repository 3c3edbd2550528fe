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
        try unsafe capsule(keeping: contents, kind.name) { capsule in
            let name = unsafe cpython().pointee.PyCapsule_GetName(capsule)
            unsafe Python.end(cpython().pointee.PyCapsule_GetPointer(capsule, name))
        }
    }

    /// The same for what keeps memory that Python uses: nobody looks for it in there, and without a name it is quicker.
    @usableFromInline
    func capsule(keeping owner: AnyObject) throws(PythonError) -> PythonObject {
        try unsafe capsule(keeping: owner, nil) { capsule in
            unsafe Python.end(cpython().pointee.PyCapsule_GetPointer(capsule, nil))
        }
    }

    @inline(__always)
    private func capsule(
        keeping contents: AnyObject, _ name: UnsafePointer<CChar>?, _ end: PyCapsule_Destructor
    ) throws(PythonError) -> PythonObject {
        let retained = unsafe Unmanaged.passRetained(contents)
        // SAFETY: `end` runs once, on an attached thread, and gives back the one reference that was passed in.
        let capsule = unsafe cpython().pointee.PyCapsule_New(retained.toOpaque(), name, end)
        if unsafe capsule == nil { unsafe retained.release() }
        return try unsafe owned(capsule)
    }

    @inline(__always)
    private static func end(_ contents: UnsafeMutableRawPointer?) {
        // SAFETY: what a capsule of ours has held, at the capsule's end.
        guard let contents = unsafe contents else { return }
        // The common case without a detour. An exception that is pending stays so: what the owner's end does with Python, it
        // does inside an attach, which sees to that.
        if cpython_attach_depth() > 0 {
            unsafe Unmanaged<AnyObject>.fromOpaque(contents).release()
        } else {
            unsafe cpython_release(contents) { unsafe Unmanaged<AnyObject>.fromOpaque($0).release() }
        }
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
