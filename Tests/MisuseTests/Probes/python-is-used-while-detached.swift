// error: overlapping accesses to 'python'
import EmbeddedPython

func misuse(_ interpreter: Interpreter) {
    interpreter.attached { python in
        python.detached { _ = python.none }
    }
}
