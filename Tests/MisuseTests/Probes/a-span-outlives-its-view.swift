// error: escapes its scope
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    var span: Span<Double>
    do { let view = try numpy.view(of: array, as: Double.self, python); span = try view.span() }
    print(span.count)
}
