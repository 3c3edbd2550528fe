// error: used after consume
import EmbeddedPython

func misuse(_ python: borrowing Python) {
    let object = python.none
    let value = PythonValue(object)
    _ = python.isNone(object)
    _ = python.isNone(value)
}
