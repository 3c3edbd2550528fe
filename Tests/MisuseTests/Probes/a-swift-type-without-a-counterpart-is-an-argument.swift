// error: ConvertibleToPython
import EmbeddedPython

struct Own {}

func misuse(_ function: borrowing PythonObject, _ python: borrowing Python) throws {
    _ = try python.call(function, Own()) as PythonObject
}
