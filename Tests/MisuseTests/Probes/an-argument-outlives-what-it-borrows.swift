// error: lifetime-dependent value escapes its scope
import EmbeddedPython

struct Text: ConvertibleToPython {
    func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try "text".pythonObject(python)
    }

    @_lifetime(borrow self, borrow python)
    func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument {
        let value = PythonValue(try pythonObject(python))
        return try value.pythonArgument(python)
    }
}
