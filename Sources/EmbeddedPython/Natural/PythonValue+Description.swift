internal import CPython

extension PythonValue: CustomDebugStringConvertible {
    /// `repr(object)`, for `print` and debuggers. Attaches by itself, and so waits for whoever runs Python.
    ///
    /// There is no `description`, since Python's objects have attributes of that name.
    public var debugDescription: String {
        let text = Interpreter.current?.attached { python in
            ExceptionReader.read(python) { reader, python in
                // SAFETY: attached; a new reference or null.
                guard let text = unsafe reader.quietly(cpython().pointee.PyObject_Repr(unsafeAddress)) else {
                    return nil as String?
                }
                return reader.text(text, python)
            }
        }
        return (text ?? nil) ?? "<not describable>"
    }
}
