internal import Experiments

/// Progress on standard error: one line drawn over and over on a terminal, a plain line now and then elsewhere.
final class ProgressLine {
    private let isQuiet: Bool
    private let redraws = Terminal.redrawsErrors
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastPlain: ContinuousClock.Instant?
    private var isDrawn = false

    /// A line every so often is enough for a log.
    private static let secondsBetweenPlainLines = 10.0

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        start = clock.now
    }

    func show(_ progress: ExperimentProgress) {
        guard !isQuiet else { return }
        if progress.isNote { return note(progress.text) }
        let elapsed = (clock.now - start) / .seconds(1)
        let line = "\(Int(100 * progress.fraction)) %  \(progress.text)  \(times(elapsed, progress.fraction))"
        if redraws {
            // Cut to 79 columns: a line that wraps cannot be drawn over.
            write("\r\u{1B}[K" + Terminal.oneLine(String(line.prefix(79))))
            isDrawn = true
        } else if lastPlain.map({ (clock.now - $0) / .seconds(1) > Self.secondsBetweenPlainLines }) ?? true {
            write(Terminal.oneLine(line) + "\n")
            lastPlain = clock.now
        }
    }

    private func times(_ elapsed: Double, _ fraction: Double) -> String {
        guard fraction > 0.02 else { return "\(Int(elapsed)) s" }
        return "\(Int(elapsed)) s, about \(Int((elapsed / fraction - elapsed).rounded(.up))) s left"
    }

    /// A line of its own, not drawn over.
    private func note(_ text: String) {
        clear()
        write(Terminal.oneLine(text) + "\n")
    }

    /// Takes the drawn line away.
    func clear() {
        if isDrawn { write("\r\u{1B}[K") }
        isDrawn = false
    }

    private func write(_ text: String) {
        Terminal.complain(text)
    }
}
