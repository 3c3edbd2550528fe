// compiles: what the probes beside this one get wrong, done right
import EmbeddedPython

func use(_ interpreter: Interpreter) throws -> PythonObject {
    try interpreter.attached { (python) throws(PythonError) in
        let object = try python.object(1)
        python.detached {}
        let value = PythonValue(python.copy(object))
        _ = try value.bit_length() as Int
        return object
    }
}
