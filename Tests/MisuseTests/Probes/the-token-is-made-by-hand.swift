// error: inaccessible
import EmbeddedPython

func misuse() {
    _ = Python()
}
