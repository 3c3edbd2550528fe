// error: cannot be consumed
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    let view = try numpy.view(of: array, as: Double.self, python)
    let span = try view.span()
    _ = consume view
    print(span.count)
}
