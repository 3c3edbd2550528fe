/// One change that would make the program faster.
package struct RunAdvice: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// One native call in the place of many small ones.
        case batch
        /// Native code in the place of a loop in Python.
        case loop
        /// Keep what is converted again and again.
        case convert
        /// Another library of kernels.
        case blas
        /// Another number of threads.
        case threads
    }

    package var kind: Kind
    /// Nil for what is not about one line, such as a number of threads.
    package var place: RunPlace?
    /// The share of wall time that it would save.
    package var gain: Estimate
    /// What to do, in a sentence.
    package var text: String
    /// Why it is believed, with the figures that it rests on.
    package var reasoning: String

    package init(kind: Kind, place: RunPlace?, gain: Estimate, text: String, reasoning: String) {
        self.kind = kind
        self.place = place
        self.gain = gain
        self.text = text
        self.reasoning = reasoning
    }
}
