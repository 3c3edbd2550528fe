// error: Escapable
import EmbeddedPython

func misuse(_ interpreter: Interpreter) {
    let leaked = interpreter.attached { (python: inout Python) -> Python in python }
    _ = leaked.none
}
