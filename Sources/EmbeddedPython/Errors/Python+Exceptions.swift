internal import CPython

extension Python {
    /// Takes the pending exception from Python and makes an error of it.
    ///
    /// `site` is the line of Swift that is to blame. Nothing is described here: most errors that a program catches, it
    /// never reads.
    @usableFromInline
    func raised(at site: CallSite? = nil) -> PythonError {
        .exception(PythonException(taken(), at: site))
    }

    /// The pending exception, with its traceback; none is left pending.
    @inline(__always)
    func taken() -> PythonObject {
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        // SAFETY: attached. Fetch and Normalize give owned references or null. What could be missing is made up for.
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        if unsafe type == nil {
            unsafe cpython().pointee.PyErr_SetString(
                cpython().pointee.PyExc_SystemError.pointee, "a C function failed without an exception")
            unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        }
        if unsafe !isInstance(value, ofExactly: type) {
            unsafe cpython().pointee.PyErr_NormalizeException(&type, &value, &traceback)
        }
        // Python's own promise: a class, which there is by now, is normalised to an exception, a MemoryError at worst.
        guard let exception = unsafe value else {
            preconditionFailure("Python normalised an exception to nothing")
        }
        if let traceback = unsafe traceback {
            // Its only failure is a traceback that is none.
            _ = unsafe cpython().pointee.PyException_SetTraceback(exception, traceback)
            unsafe cpython().pointee.Py_DecRef(traceback)
        }
        unsafe cpython().pointee.Py_DecRef(type)
        return unsafe PythonObject(owned: exception)
    }

    /// Whether there is nothing to normalise, as with whatever Python code raises. To be told so by NormalizeException
    /// takes 10 ns longer, and asks the class's metaclass, which may raise.
    @inline(__always)
    private func isInstance(_ value: OpaquePointer?, ofExactly type: OpaquePointer?) -> Bool {
        guard let value = unsafe value else { return false }
        // SAFETY: attached; the new reference is given back at once, as the value keeps its class.
        let actual = unsafe cpython().pointee.PyObject_Type(value)
        unsafe cpython().pointee.Py_DecRef(actual)
        return unsafe actual == type
    }
}
