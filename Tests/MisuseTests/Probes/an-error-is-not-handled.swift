// error: call can throw but is not marked with 'try'
import EmbeddedPython

func misuse(_ np: PythonValue) throws {
    _ = np.zeros(3) as PythonValue
}
