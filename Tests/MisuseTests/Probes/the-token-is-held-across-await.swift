// error: async
import EmbeddedPython

func misuse(_ interpreter: Interpreter) async {
    interpreter.attached { python in
        await Task.yield()
        _ = python.none
    }
}
