package import Findings
package import ProfileAdvice

/// What a worker says while it works: one line of JSON each.
package enum WorkerMessage: Codable, Sendable {
    case described(PythonFacts)
    case clock(ClockFacts)
    case arrays(ArrayFacts)
    case instrument(InstrumentFacts)
    /// What comes next, and the seconds after which silence means that the worker hangs.
    case progress(String, fraction: Double, patience: Double)
    /// Something to say once, and not to be drawn over.
    case note(String)
    /// Everything that is known of a size so far; a later message replaces an earlier one.
    case samples(DotSamples)
    /// A size was left out, with the reason.
    case skipped(size: Int, reason: String)
    /// Everything that is known of a statement so far; a later message replaces an earlier one.
    case time(TimeSamples)
    case advised(AdviceFacts)
    /// The user's own code did not do what it should; the worker ends after this.
    case programFailed(reason: String)
    /// The worker cannot do what it was asked; it ends after this.
    case failed(reason: String)
    case done
}
