internal import CPython

extension Python {
    /// Takes the pending exception from Python and makes a value of it.
    ///
    /// `site` is the line of Swift that is to blame.
    ///
    /// Formatting the traceback runs Python code, some 50 µs; the price is paid only where something was raised.
    @usableFromInline
    func raised(at site: CallSite? = nil) -> PythonError {
        // SAFETY: attached. Fetch gives owned references or null, and leaves no exception pending.
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        guard unsafe type != nil else {
            return .exception(
                PythonException(type: "SystemError", message: "a C function failed without an exception", traceback: "")
            )
        }
        unsafe cpython().pointee.PyErr_NormalizeException(&type, &value, &traceback)
        guard let exception = unsafe value else {
            return .exception(
                PythonException(type: "SystemError", message: "an exception without a value", traceback: ""))
        }
        if unsafe traceback != nil {
            // Its only failure is a traceback that is none.
            _ = unsafe cpython().pointee.PyException_SetTraceback(exception, traceback)
        }
        if let type = unsafe type { _ = unsafe PythonObject(owned: type) }
        if let traceback = unsafe traceback { _ = unsafe PythonObject(owned: traceback) }
        return .exception(describe(unsafe PythonObject(owned: exception)))
    }

    /// What cannot be described says so. An exception that is raised while describing is dropped: if it were described
    /// too, one whose `__str__` raises its own kind would never end.
    private func describe(_ exception: borrowing PythonObject) -> PythonException {
        let missing = "<not describable>"
        return PythonException(
            type: qualifiedType(of: exception) ?? missing, message: message(of: exception) ?? missing,
            traceback: traceback(of: exception) ?? missing)
    }

    private func qualifiedType(of exception: borrowing PythonObject) -> String? {
        // SAFETY: attached; each result is a new reference.
        guard let type = unsafe quietly(cpython().pointee.PyObject_GetAttrString(exception.unsafeAddress, "__class__")),
            let module = unsafe quietly(cpython().pointee.PyObject_GetAttrString(type.unsafeAddress, "__module__")),
            let name = unsafe quietly(cpython().pointee.PyObject_GetAttrString(type.unsafeAddress, "__qualname__")),
            let moduleName = try? string(module), let typeName = try? string(name)
        else { return nil }
        return moduleName == "builtins" ? typeName : "\(moduleName).\(typeName)"
    }

    private func message(of exception: borrowing PythonObject) -> String? {
        // SAFETY: as above.
        guard let text = unsafe quietly(cpython().pointee.PyObject_Str(exception.unsafeAddress)) else { return nil }
        return try? string(text)
    }

    private func traceback(of exception: borrowing PythonObject) -> String? {
        // SAFETY: as above; the arguments' owners outlive the calls.
        guard let module = unsafe quietly(cpython().pointee.PyImport_ImportModule("traceback")),
            let format = unsafe quietly(
                cpython().pointee.PyObject_GetAttrString(module.unsafeAddress, "format_exception")),
            let lines = unsafe quietly(call(format.unsafeAddress, with: exception.unsafeAddress)),
            let empty = try? string(""),
            let join = unsafe quietly(cpython().pointee.PyObject_GetAttrString(empty.unsafeAddress, "join")),
            let text = unsafe quietly(call(join.unsafeAddress, with: lines.unsafeAddress))
        else { return nil }
        return try? string(text)
    }

    private func call(_ callable: OpaquePointer, with argument: OpaquePointer) -> OpaquePointer? {
        // SAFETY: the caller owns both; the result is a new reference or null.
        var argument: OpaquePointer? = unsafe argument
        return unsafe cpython().pointee.PyObject_Vectorcall(callable, &argument, 1, nil)
    }

    /// A new reference from the C API, or nil, with Python's exception dropped.
    private func quietly(_ result: OpaquePointer?) -> PythonObject? {
        // SAFETY: every caller passes a new reference or null, straight from the C API.
        guard let result = unsafe result else {
            unsafe cpython().pointee.PyErr_Clear()
            return nil
        }
        return unsafe PythonObject(owned: result)
    }
}
