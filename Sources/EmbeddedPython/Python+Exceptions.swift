internal import CPython

extension Python {
    /// Takes the pending exception from Python and makes a value of it.
    ///
    /// Formatting the traceback runs Python code, some 50 µs; the price is paid only where something was raised.
    @usableFromInline
    func raised() -> PythonError {
        // SAFETY: attached. Fetch gives owned references or null, and leaves no exception pending.
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        guard unsafe type != nil else {
            return .exception(
                PythonException(type: "SystemError", message: "a C function failed without an exception", traceback: ""))
        }
        unsafe cpython().pointee.PyErr_NormalizeException(&type, &value, &traceback)
        guard let exception = unsafe value else {
            return .exception(PythonException(type: "SystemError", message: "an exception without a value", traceback: ""))
        }
        if unsafe traceback != nil {
            // Its only failure is a traceback that is none.
            _ = unsafe cpython().pointee.PyException_SetTraceback(exception, traceback)
        }
        if let type = unsafe type { _ = unsafe PythonObject(owned: type) }
        if let traceback = unsafe traceback { _ = unsafe PythonObject(owned: traceback) }
        return .exception(describe(unsafe PythonObject(owned: exception)))
    }

    /// Never throws: an exception that cannot even be described is described by that.
    private func describe(_ exception: consuming PythonObject) -> PythonException {
        let type = text { (python) throws(PythonError) in
            let type = try python.attribute("__class__", of: exception)
            let module = try python.string(try python.attribute("__module__", of: type))
            let name = try python.string(try python.attribute("__qualname__", of: type))
            return module == "builtins" ? name : "\(module).\(name)"
        }
        let message = text { (python) throws(PythonError) in try python.description(of: exception) }
        let traceback = text { (python) throws(PythonError) in
            let format = try python.attribute("format_exception", of: try python.import("traceback"))
            // SystemExit, raised inside, comes back as an error like any other.
            let lines = try python.call(format, exception)
            let joined = try python.call(try python.attribute("join", of: try python.string("")), lines)
            return try python.string(joined)
        }
        return PythonException(type: type, message: message, traceback: traceback)
    }

    private func text(_ body: (borrowing Python) throws(PythonError) -> String) -> String {
        do {
            return try body(self)
        } catch {
            return "<not describable>"
        }
    }
}
