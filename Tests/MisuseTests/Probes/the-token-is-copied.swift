// error: used after consume
import EmbeddedPython

func misuse(_ interpreter: Interpreter) {
    interpreter.attached { python in
        let copy = python
        _ = copy.none
        _ = python.none
    }
}
