// error: non-Escapable
import EmbeddedPython

struct Keeper: ~Copyable {
    var argument: PythonArgument
}
