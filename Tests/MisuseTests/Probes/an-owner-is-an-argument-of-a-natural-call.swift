// error: no exact matches
import EmbeddedPython

func misuse(_ np: PythonValue, _ array: borrowing PythonObject) throws {
    _ = try np.sum(array) as PythonValue
}
