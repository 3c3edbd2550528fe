// error: get-only
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    var view = try numpy.view(of: array, as: Double.self, python)
    view[0] = 1
}
