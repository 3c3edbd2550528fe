extension PythonValue: CustomDebugStringConvertible {
    /// `str(object)`, for `print` and debuggers. Attaches by itself, and so waits for whoever runs Python.
    ///
    /// There is no `description`, since Python's objects have attributes of that name.
    public var debugDescription: String {
        let text = Interpreter.current?.attached { python in
            ExceptionReader.read(python) { reader, python in
                reader.description(of: share.object, python)
            }
        }
        return (text ?? nil) ?? "<not describable>"
    }
}
