/// One change that would make the program faster.
package struct RunAdvice: Codable, Equatable, Sendable {
    /// A stable name for the kind of change, e.g. `batch`.
    package var kind: String
    /// Nil for what is not about one line, such as a number of threads.
    package var place: RunPlace?
    /// The share of wall time that it would save.
    package var gain: Estimate
    /// What to do, in a sentence.
    package var text: String
    /// Why it is believed, with the figures that it rests on.
    package var reasoning: String

    package init(kind: String, place: RunPlace?, gain: Estimate, text: String, reasoning: String) {
        self.kind = kind
        self.place = place
        self.gain = gain
        self.text = text
        self.reasoning = reasoning
    }
}
