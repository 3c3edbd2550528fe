internal import CPython

extension Python {
    /// Makes `error` the pending exception, for a native function that is about to answer null.
    ///
    /// A Python exception that has passed through Swift goes on as itself, traceback and context included. Other errors
    /// become the nearest exception of Python's own, with the error's description.
    package func raise(_ error: PythonError) {
        switch error {
        case .exception(let exception):
            restore(exception.object)
        case .conversion:
            // SAFETY: the class lives for ever.
            unsafe raise(cpython().pointee.PyExc_TypeError.pointee, error.description)
        default:
            // SAFETY: as above.
            unsafe raise(cpython().pointee.PyExc_RuntimeError.pointee, error.description)
        }
    }

    /// Makes an exception pending as it is. `raise` in Python would replace its context by what is being handled here.
    package func restore(_ exception: borrowing PythonObject) {
        // SAFETY: attached. Restore takes over all three references; the traceback may be null.
        unsafe cpython().pointee.Py_IncRef(exception.unsafeAddress)
        unsafe cpython().pointee.PyErr_Restore(
            cpython().pointee.PyObject_Type(exception.unsafeAddress), exception.unsafeAddress,
            cpython().pointee.PyException_GetTraceback(exception.unsafeAddress))
    }

    private func raise(_ exceptionClass: OpaquePointer, _ message: String) {
        do {
            let message = try string(message)
            // SAFETY: attached; both are borrowed. Not by SetString, which would end at the first NUL.
            unsafe cpython().pointee.PyErr_SetObject(exceptionClass, message.unsafeAddress)
        } catch {
            // No memory for the message: that is what is pending then.
            raise(error)
        }
    }
}
