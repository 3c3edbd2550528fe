/// The answer to an `AdviceQuestion`, measured on this machine with the program's Python.
package struct AdviceFacts: Codable, Sendable {
    /// Nanoseconds.
    struct Call: Codable, Equatable, Sendable {
        /// Of one call, by itself.
        var single: Double
        /// Of one call's work among that of many, done by a single call. 0 for a call that a batch has no need of.
        var batched: Double
    }

    /// One product of matrices on one thread, in nanoseconds.
    package struct Product: Codable, Sendable {
        package var size: Int
        var numpy: Double
        /// Swift's own, which the script leaves out.
        package var swift: Double?

        /// What of NumPy's time Swift's takes; nil while that is not known.
        var ratio: Double? { swift.flatMap { numpy > 0 ? $0 / numpy : nil } }
    }

    var loops: [ProgramLoop]
    /// For each call that was asked about; nil where no batched form is known.
    var calls: [Call?]
    /// Nanoseconds of a round of a loop of arithmetic on lists, in this Python.
    var pythonRound: Double
    /// The same in native code, which the script leaves out.
    package var nativeRound: Double?

    package var products: [Product]

    enum CodingKeys: String, CodingKey {
        case loops, calls, products
        case pythonRound = "python_round"
        case nativeRound = "native_round"
    }
}
