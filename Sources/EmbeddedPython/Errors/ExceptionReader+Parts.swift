internal import CPython

extension ExceptionReader {
    /// The class's name, qualified unless it is built in. Of the true class: `__class__` may say anything.
    mutating func type(of exception: borrowing PythonObject, _ python: borrowing Python) -> String? {
        // SAFETY: attached; a new reference.
        guard let type = unsafe quietly(cpython().pointee.PyObject_Type(exception.unsafeAddress)),
            let name = attribute("__qualname__", of: type), let typeName = text(name, python),
            let module = attribute("__module__", of: type), let moduleName = text(module, python)
        else { return nil }
        return moduleName == "builtins" ? typeName : "\(moduleName).\(typeName)"
    }

    /// `__notes__`, which Python has from 3.11 on.
    mutating func notes(of exception: borrowing PythonObject, _ python: borrowing Python) -> [String]? {
        guard let notes = attribute("__notes__", of: exception) else { return [] }
        return elements(of: notes) { reader, note in reader.description(of: note, python) }
    }

    /// The frames of the traceback, outermost first.
    mutating func frames(of exception: borrowing PythonObject, _ python: borrowing Python) -> [PythonFrame]? {
        var frames: [PythonFrame] = []
        // SAFETY: attached; a new reference, or null without an exception where there is no traceback.
        var entry = unsafe quietly(cpython().pointee.PyException_GetTraceback(exception.unsafeAddress))
        while let current = entry.take() {
            guard let frame = frame(of: current, python), let next = attribute("tb_next", of: current) else {
                return nil
            }
            frames.append(frame)
            // SAFETY: only addresses are compared. Python refuses tracebacks that go in circles.
            if unsafe next.unsafeAddress != cpython().pointee.none { entry = consume next }
        }
        return frames
    }

    private mutating func frame(of entry: borrowing PythonObject, _ python: borrowing Python) -> PythonFrame? {
        guard let frame = attribute("tb_frame", of: entry), let code = attribute("f_code", of: frame),
            let file = attribute("co_filename", of: code), let fileName = text(file, python),
            let function = attribute("co_name", of: code), let functionName = text(function, python),
            let line = attribute("tb_lineno", of: entry)
        else { return nil }
        return PythonFrame(file: fileName, line: integer(line), function: functionName)
    }

    /// What `traceback.format_exception` makes of it.
    mutating func traceback(of exception: borrowing PythonObject, _ python: borrowing Python) -> String? {
        // SAFETY: attached; the names are read during the calls, which give new references.
        guard let module = unsafe quietly(cpython().pointee.PyImport_ImportModule("traceback")),
            let format = attribute("format_exception", of: module),
            let lines = unsafe quietly(call(format.unsafeAddress, with: exception.unsafeAddress)),
            let texts = elements(of: lines, { reader, line in reader.text(line, python) }), !texts.isEmpty
        else { return nil }
        return texts.joined()
    }

    /// The status with which `python` would exit for this SystemExit.
    mutating func exitStatus(of exit: borrowing PythonObject) -> Int32? {
        guard let code = attribute("code", of: exit) else { return nil }
        // SAFETY: only addresses are compared.
        if unsafe code.unsafeAddress == cpython().pointee.none { return 0 }
        return integer(code).map(Int32.init(truncatingIfNeeded:)) ?? 1
    }

    /// The value of an `int`, -1 where it is too wide, as `python` has it; nil for anything else.
    private mutating func integer(_ object: borrowing PythonObject) -> Int? {
        // SAFETY: attached; a class is a type object.
        guard let type = unsafe quietly(cpython().pointee.PyObject_Type(object.unsafeAddress)),
            unsafe cpython().pointee.PyType_GetFlags(type.unsafeAddress) & UInt(CPYTHON_INT_SUBCLASS) != 0
        else { return nil }
        let value = unsafe cpython().pointee.PyLong_AsLongLong(object.unsafeAddress)
        if value == -1 { unsafe cpython().pointee.PyErr_Clear() }
        return Int(value)
    }

    private func call(_ callable: OpaquePointer, with argument: OpaquePointer) -> OpaquePointer? {
        // SAFETY: the caller owns both; the result is a new reference or null.
        var argument: OpaquePointer? = unsafe argument
        return unsafe cpython().pointee.PyObject_Vectorcall(callable, &argument, 1, nil)
    }
}
