/// The variables of snippets that belong together: a dictionary that `run` and `evaluate` take for their globals.
///
/// It is a Python `dict` by all other means too: `try python.item("x", of: namespace)`. Functions defined in it keep it
/// alive, as they keep a module's.
public struct PythonNamespace: PythonReference {
    /// A `dict`, which nothing else could stand in for: Python does not check.
    private let dictionary: PythonValue

    init(_ dictionary: consuming PythonObject) {
        self.dictionary = PythonValue(dictionary)
    }

    // SAFETY: the value owns the dictionary as long as this one lives.
    public var unsafeAddress: OpaquePointer { unsafe dictionary.unsafeAddress }
}
