// error: overlapping accesses
import EmbeddedPython

func misuse(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    var view = try numpy.mutableView(of: array, as: Double.self, python)
    var span = try view.mutableSpan()
    view[0] = 1
    span[0] = 2
}
