/// The time of a run: how much of it is left, and what whoever waits is told of that.
final class LadderTimetable {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let say: (ExperimentProgress) -> Void
    /// Seconds from the start to the expected end.
    private var expectedEnd: Double
    private let budget: Double

    init(budget: Double, say: @escaping (ExperimentProgress) -> Void) {
        start = clock.now
        self.budget = budget
        self.say = say
        expectedEnd = budget
    }

    var elapsed: Double { (clock.now - start) / .seconds(1) }
    /// Of the budget.
    var left: Double { budget - elapsed }

    /// From now on, so many seconds are to come.
    func expect(seconds: Double) { expectedEnd = elapsed + seconds }

    func show(_ text: String) {
        say(ExperimentProgress(text: text, fraction: fraction, plannedSeconds: expectedEnd))
    }

    /// To be kept on a line of its own.
    func note(_ text: String) {
        say(ExperimentProgress(text: text, fraction: fraction, plannedSeconds: expectedEnd, isNote: true))
    }

    private var fraction: Double { min(0.99, elapsed / max(expectedEnd, 1e-9)) }
}
