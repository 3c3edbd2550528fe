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
        for word in text.split(separator: " ", omittingEmptySubsequences: true).flatMap(pieces) {
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

    /// A word, cut where it is wider than a line.
    private func pieces(_ word: Substring) -> [String] {
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
