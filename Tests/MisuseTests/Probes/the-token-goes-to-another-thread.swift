// error: python
import EmbeddedPython

func misuse(_ interpreter: Interpreter) {
    interpreter.attached { python in
        Task { _ = python.none }
    }
}
