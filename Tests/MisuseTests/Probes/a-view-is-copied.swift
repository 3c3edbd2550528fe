// error: used after consume
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    let view = try numpy.view(of: array, as: Double.self, python)
    let second = view
    print(view.count, second.count)
}
