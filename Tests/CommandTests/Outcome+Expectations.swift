import Testing

extension Program.Outcome {
    /// The promise for whatever goes wrong: its exit code, one line on standard error, nothing on standard output.
    func expectRefusal(_ code: Int32, saying words: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(status == code, sourceLocation: sourceLocation)
        #expect(output.isEmpty, sourceLocation: sourceLocation)
        #expect(
            errors.hasSuffix("\n") && errors.count { $0.isNewline } == 1, "\(errors)", sourceLocation: sourceLocation)
        #expect(errors.hasPrefix("glue-profile: error: "), sourceLocation: sourceLocation)
        #expect(errors.contains(words), "\(errors)", sourceLocation: sourceLocation)
        expectPlain(sourceLocation: sourceLocation)
    }

    /// Neither a colour nor a trace of Swift in what it wrote.
    func expectPlain(sourceLocation: SourceLocation = #_sourceLocation) {
        for text in [output, errors] {
            #expect(
                !text.contains("\u{1B}"), "an escape sequence where there is no terminal",
                sourceLocation: sourceLocation)
            for trace in ["Fatal error", "Swift runtime failure", "Backtrac", "Optional("] {
                #expect(!text.contains(trace), sourceLocation: sourceLocation)
            }
        }
    }
}
