/// The answer to an `AdviceQuestion`, measured on this machine with the program's Python.
package struct AdviceFacts: Codable, Sendable {
    /// Nanoseconds.
    struct Call: Codable, Equatable, Sendable {
        /// Of one call, by itself.
        var single: Double
        /// Of one call's work among that of many, done by a single call. 0 for a call that a batch has no need of.
        var batched: Double
    }

    var loops: [ProgramLoop]
    /// For each call that was asked about; nil where no batched form is known.
    var calls: [Call?]
    /// Nanoseconds of a round of a loop of arithmetic on lists, in this Python.
    var pythonRound: Double
    /// The same in native code, which the script leaves out.
    var nativeRound: Double?

    enum CodingKeys: String, CodingKey {
        case loops, calls
        case pythonRound = "python_round"
        case nativeRound = "native_round"
    }
}
