extension PythonException {
    /// What Python itself would print: causes, contexts and notes included. Takes some 50 µs.
    ///
    /// Where Python's `traceback` module fails (it may be shadowed, or memory short), this exception's own part of it.
    public var traceback: String {
        raised.readings.traceback.value {
            raised.read { reader, exception, python in reader.traceback(of: exception, python) }
        } ?? plainTraceback
    }

    /// The traceback, and the line of Swift that asked for what failed, where it is known.
    public var report: String {
        guard let callSite else { return traceback }
        return traceback + "called from \(callSite)\n"
    }

    private var plainTraceback: String {
        let head = frames.isEmpty ? [] : ["Traceback (most recent call last):"]
        let lines = head + frames.map { "  \($0)" } + [description] + notes
        return lines.map { $0 + "\n" }.joined()
    }
}
