internal import Experiments
internal import Reporting

/// Progress on standard error: one line drawn over and over on a terminal, a plain line now and then elsewhere.
final class ProgressLine {
    private let isQuiet: Bool
    private let redraws = Terminal.redrawsErrors
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var remaining = RemainingTime()
    /// A bar does not go back, whatever the plan has become.
    private var furthest = 0.0
    private var lastPlain: ContinuousClock.Instant?
    /// What stands on the terminal.
    private var drawn = ""

    /// A line every so often is enough for a log.
    private static let secondsBetweenPlainLines = 10.0
    /// Takes away the line that the cursor is on.
    private static let erasing = "\r\u{1B}[K"

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        start = clock.now
    }

    func show(_ progress: ExperimentProgress) {
        guard !isQuiet else { return }
        if progress.isNote { return note(progress.text) }
        let bar = bar(progress)
        if redraws {
            draw(Terminal.ownsErrors ? bar.line(Terminal.progressStyle) : "")
        } else if lastPlain.map({ (clock.now - $0) / .seconds(1) > Self.secondsBetweenPlainLines }) ?? true {
            Terminal.complain(Terminal.oneLine(bar.plainLine) + "\n")
            lastPlain = clock.now
        }
    }

    private func bar(_ progress: ExperimentProgress) -> ProgressBar {
        let elapsed = (clock.now - start) / .seconds(1)
        furthest = max(furthest, progress.fraction)
        let left = remaining.seconds(
            elapsed: elapsed, fraction: progress.fraction, planned: progress.plannedSeconds)
        return ProgressBar(fraction: furthest, text: progress.text, elapsed: elapsed, left: left)
    }

    private func draw(_ line: String) {
        guard line != drawn else { return }
        drawn = line
        // Before the line is there: between the two, an erased line more does no harm.
        Interrupt.erasesLine = true
        Terminal.complain(Self.erasing + line)
    }

    /// A line of its own, not drawn over.
    private func note(_ text: String) {
        clear()
        Terminal.complain(Terminal.oneLine(text) + "\n")
    }

    /// Takes the drawn line away.
    func clear() {
        if !drawn.isEmpty { Terminal.complain(Self.erasing) }
        drawn = ""
        Interrupt.erasesLine = false
    }
}
