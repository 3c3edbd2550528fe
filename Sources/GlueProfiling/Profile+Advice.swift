internal import Findings

extension Profile {
    /// One change that would make the block faster.
    public struct Advice: Sendable, Equatable {
        /// `loop`: native code in the place of a loop in Python. `batch`: one native call in the place of many small ones.
        public var kind: String
        /// The loop; nil for what is not about one line.
        public var place: Place?
        /// The share of the block's time that it would save, with the range in which that is expected. Where one loop is
        /// called from another, their gains are of the same time.
        public var gain: Share
        /// What to do, in a sentence.
        public var text: String
        /// Why it is believed, with the figures that it rests on.
        public var reasoning: String

        init(_ advice: RunAdvice) {
            kind = advice.kind.rawValue
            place = advice.place.map(Place.init)
            gain = Share(advice.gain)
            text = advice.text
            reasoning = advice.reasoning
        }
    }
}

extension Profile.Advice: CustomStringConvertible {
    /// What to do and where.
    public var description: String { (place.map { "\($0): " } ?? "") + text }
}
