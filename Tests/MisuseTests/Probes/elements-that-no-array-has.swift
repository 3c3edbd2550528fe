// error: does not conform to protocol 'ArrayElement'
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    let view: ArrayView<String> = try numpy.view(of: array, python)
    print(view.count)
}
