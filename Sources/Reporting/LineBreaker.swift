/// Breaks text into lines of a width, at spaces where it can, within a word where it must.
struct LineBreaker {
    /// In columns of the terminal, at least 2, so that a wide character fits.
    let width: Int

    init(width: Int) {
        self.width = max(2, width)
    }

    func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text).flatMap(pieces) {
            if line.isEmpty {
                line = word
            } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        return lines + [line]
    }

    /// Words and what must stay together: `N = 128`, `< 0.1 %`, `12 ns`.
    private func words(_ text: String) -> [String] {
        var words: [String] = []
        var isBound = false
        for word in text.split(separator: " ") {
            let binds = isBound || Self.bindsBackward.contains(String(word))
            if binds, let last = words.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= width {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(String(word))
            }
            isBound = Self.bindsForward.contains(String(word))
        }
        return words
    }

    private static let bindsForward: Set = ["=", "<", "≈"]
    private static let bindsBackward: Set = ["=", "%", "ns", "µs", "ms", "s", "h"]

    /// A word, cut where it is wider than a line.
    private func pieces(_ word: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var taken = 0
        for character in word {
            let columns = DisplayWidth.of(character)
            if taken + columns > width, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
                taken = 0
            }
            piece.append(character)
            taken += columns
        }
        return pieces + [piece]
    }
}
