/// What is going on, for whoever waits.
package struct ExperimentProgress: Sendable {
    package var text: String
    /// Of the whole run, 0…1.
    package var fraction: Double
    /// What the whole run shall take, from its start.
    package var plannedSeconds: Double
    /// To be kept, not drawn over by what comes next.
    package var isNote = false
}
