// A range between brackets is a part of a sequence, as it is in Swift: a slice. Keys that are ranges themselves go to
// `Python.item`.

extension PythonValue {
    /// `object[start:stop]`
    public subscript<Bounds: PythonSliceBounds>(
        _ bounds: Bounds, file: StaticString = #fileID, line: Int = #line
    ) -> PythonValue {
        get throws(PythonError) {
            PythonValue(try Python.current().item(bounds.pythonSlice, of: self, file: file, line: line))
        }
    }

    /// `object[start:stop]`, converted.
    public subscript<Bounds: PythonSliceBounds, Value: ConvertibleFromPython>(
        _ bounds: Bounds, file: StaticString = #fileID, line: Int = #line
    ) -> Value {
        get throws(PythonError) {
            let python = try Python.current()
            return try Value.fromPython(
                consuming: python.item(bounds.pythonSlice, of: self, file: file, line: line), python)
        }
    }
}
