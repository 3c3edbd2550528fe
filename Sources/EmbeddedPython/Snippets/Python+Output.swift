extension Python {
    /// Runs `body` and appends to `output` what its Python code prints meanwhile, also if it throws.
    ///
    /// Takes what this thread writes to `sys.stdout` and `sys.stderr`, bytes through their `buffer` included; other
    /// threads print as before. Captures nest, the innermost takes the text. A snippet that puts a stream of its own
    /// into `sys.stdout` has its way. What C code or subprocesses write to the descriptors 1 and 2 is not captured.
    @_lifetime(self: copy self)
    public mutating func capturingOutput<Result: ~Copyable, Failure: Error>(
        into output: inout PythonOutput, _ body: (inout Python) throws(Failure) -> Result
    ) throws -> Result {
        try call(try support("begin_capture"))
        let result: Result
        do {
            result = try body(&self)
        } catch {
            try endCapture(into: &output)
            throw error
        }
        try endCapture(into: &output)
        return result
    }

    private func endCapture(into output: inout PythonOutput) throws(PythonError) {
        let texts = try call(try support("end_capture"))
        output.standardOutput += try item(0, of: texts, as: String.self)
        output.standardError += try item(1, of: texts, as: String.self)
    }
}
