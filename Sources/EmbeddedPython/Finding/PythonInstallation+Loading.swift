internal import CPython

extension PythonInstallation {
    /// Loads a Python's library into this process, for good. One that does not do is closed again, so that another may be
    /// tried.
    static func load(_ library: String, of executable: String, version: String) throws(PythonError) {
        // SAFETY: the strings are read during the call only; the reason is copied at once.
        guard let text = unsafe cpython_load(library, version) else { return }
        let words = unsafe String(cString: text)
        // The loader begins with the path.
        let reason = words.hasPrefix(library + ": ") ? String(words.dropFirst(library.count + 2)) : words
        throw .unusable(
            executable: executable, reason: "its library \(library) cannot be used: \(reason)",
            remedy: "reinstall that Python or name another with --python PATH")
    }
}
