/// A code object of the program's: a function, a class body, a module.
package struct PythonFunction: Hashable, Sendable {
    /// As the code object has it: `/home/me/train.py`, `<string>`, `<frozen importlib._bootstrap>`.
    package var file: String
    /// The qualified name, e.g. `Model.step` or `<module>`.
    package var name: String
    package var firstLine: Int
}
