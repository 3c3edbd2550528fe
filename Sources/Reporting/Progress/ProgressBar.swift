/// A run's progress as one line that fits its terminal: a bar, how far it is, the times, and what is going on.
///
/// What changes its length stands last, so that the rest keeps its place.
package struct ProgressBar {
    /// What the terminal can show.
    package struct Style {
        package var columns: Int
        /// Blocks in eighths of a column, else plain ASCII.
        package var blocks: Bool
        package var colour: Bool

        package init(columns: Int, blocks: Bool, colour: Bool) {
            self.columns = columns
            self.blocks = blocks
            self.colour = colour
        }
    }

    private let fraction: Double
    private let text: String
    private let times: String

    /// - Parameters:
    ///   - fraction: of the whole run; taken into 0…1.
    ///   - text: what is going on; made visible.
    package init(fraction: Double, text: String, elapsed: Double, left: Double) {
        self.fraction = fraction.isFinite ? min(max(fraction, 0), 1) : 0
        self.text = VisibleText.of(text)
        times = "\(WaitingTime.text(elapsed)), \(WaitingTime.text(max(1, left))) left"
    }

    /// For a log: no bar, and as long as it comes.
    package var plainLine: String { "\(percent)  \(times)  \(text)" }

    /// Columns left free at the right, so that the `^C` that a terminal echoes does not begin another line: what is
    /// on two lines cannot be taken away.
    private static let free = 3
    /// A narrower terminal has better use for its columns than a bar.
    private static let narrowestWithBar = 60
    private static let longestBar = 30
    /// Fewer say nothing of what is going on.
    private static let shortestText = 10

    package func line(_ style: Style) -> String {
        let room = max(0, style.columns - Self.free)
        let cells = style.columns < Self.narrowestWithBar ? 0 : min(Self.longestBar, style.columns / 4)
        var width = DisplayWidth.of(percent)
        var line = percent
        if cells > 0 {
            line = bar(cells, style) + line
            width += cells + 2
        }
        if width + 2 + DisplayWidth.of(times) <= room {
            line += "  " + (style.colour ? "\u{1B}[2m\(times)\u{1B}[0m" : times)
            width += 2 + DisplayWidth.of(times)
        }
        let rest = room - width - 2
        if rest >= Self.shortestText { line += "  " + cut(text, to: rest, by: style.blocks ? "…" : "...") }
        return width <= room ? line : ""
    }

    private var percent: String {
        let number = String(Int(100 * fraction))
        return String(repeating: " ", count: 3 - number.count) + number + " %"
    }

    /// The bar within its ends.
    private func bar(_ cells: Int, _ style: Style) -> String {
        let ends = style.blocks ? ("▕", "▏") : ("[", "]")
        let (full, rest) = style.blocks ? eighths(cells) : (Int(fraction * Double(cells)), "")
        let filled = String(repeating: style.blocks ? "█" : "#", count: full) + rest
        let empty = String(repeating: style.blocks ? " " : "-", count: cells - filled.count)
        return ends.0 + (style.colour ? "\u{1B}[36m\(filled)\u{1B}[0m" : filled) + empty + ends.1
    }

    /// Whole cells, and the character of the one begun.
    private func eighths(_ cells: Int) -> (full: Int, rest: String) {
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let eighths = Int(fraction * Double(cells * 8))
        return (eighths / 8, parts[eighths % 8])
    }

    private func cut(_ text: String, to columns: Int, by mark: String) -> String {
        guard DisplayWidth.of(text) > columns else { return text }
        var result = ""
        var width = mark.count
        for character in text {
            width += DisplayWidth.of(character)
            guard width <= columns else { break }
            result.append(character)
        }
        return result + mark
    }
}
