/// A part of a statement's time, by whose machine code the processor was in.
package struct TimeLayer: Codable, Equatable, Sendable {
    package var timeClass: TimeClass
    /// The shared object, for extensions and kernels; nil for the other classes.
    package var library: String?
    /// Of an execution, the empty loop's own time in this class taken off.
    package var time: TimeEstimate
    /// Of the loop's time, with its turns, as it was sampled.
    package var share: Estimate

    package init(timeClass: TimeClass, library: String?, time: TimeEstimate, share: Estimate) {
        self.timeClass = timeClass
        self.library = library
        self.time = time
        self.share = share
    }

    enum CodingKeys: String, CodingKey {
        case timeClass = "class"
        case library, time, share
    }
}
