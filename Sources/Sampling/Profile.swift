package import Measurement

/// What was seen of a program from its first line to its end.
package struct Profile: Sendable {
    package var functions: [PythonFunction]
    package var objects: [SharedObject]
    package var stacks: StackTree
    package var threads: [ThreadTotals]
    package var instrument: Instrument
    /// From the moment at which Python stood to the program's end.
    package var wallNanoseconds: Double

    /// As many looks of equal weight would tell as much; see `EffectiveCount`.
    package var looks: Double

    /// Processes that the program was seen to have started.
    package var childCount: Int

    /// How the sampler itself fared.
    package struct Instrument: Sendable {
        package var meanPeriodNanoseconds: Double
        package var ticks = 0
        package var sent = 0
        package var answered = 0
        package var dropped = 0
        /// Each handler's time, in the order of the samples, thinned where they are many.
        package var handlerNanoseconds: [Double] = []
        /// Samples that interrupted Python's or the C library's code, and those whose stack then could not be followed.
        package var unwound = 0
        package var lostStacks = 0
        /// Samples of threads that Python knows, and those of which no frame could be read.
        package var pythonSamples = 0
        package var withoutLine = 0
        /// What the watching thread has used, where that is one of this very process.
        package var watcher: ResourceUse?
        /// Why the watching ended before the program did; nil if it did not.
        package var ending: Ending?
    }

    package enum Ending: Sendable {
        /// Another handler took the place of the sampler's.
        case handlerReplaced
        /// The program became another one (exec).
        case programReplaced
    }
}
