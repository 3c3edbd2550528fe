// compiles: what the probes of views get wrong, done right
import EmbeddedPython

func use(_ numpy: NumPy, _ array: borrowing PythonObject, _ python: borrowing Python) throws {
    var view = try numpy.mutableView(of: array, as: Double.self, python)
    view[0] = try view.span()[1]
    var span = try view.mutableSpan()
    span[0] = 2
}
