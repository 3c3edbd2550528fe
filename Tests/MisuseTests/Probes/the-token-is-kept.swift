// error: non-Escapable
import EmbeddedPython

struct Keeper: ~Copyable {
    var python: Python
}
