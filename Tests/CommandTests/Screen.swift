/// What a terminal shows after some text, as far as this program writes for terminals.
struct Screen {
    struct Unknown: Error {
        var sequence: String
    }

    /// What stands on each line, without spaces at the end.
    private(set) var lines: [String] = []
    /// Every different state of a line that was drawn over.
    private(set) var frames: [String] = []
    /// Whether a line ever went on below: such a line cannot be taken away.
    private(set) var hasWrapped = false
    /// Whether any colour or weight was asked for.
    private(set) var isStyled = false

    private var row: [Character] = []
    private var column = 0

    init(of text: String, columns: Int) throws {
        // By scalars: "\r\n" is one character.
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\r":
                note()
                column = 0
            case "\n": endLine()
            case "\u{1B}": try obey(&rest)
            default: put(Character(scalar), columns)
            }
        }
        note()
        if !shown.isEmpty { lines.append(shown) }
    }

    private var shown: String {
        var text = String(row)
        while text.last == " " { text.removeLast() }
        return text
    }

    private mutating func note() {
        if !shown.isEmpty, frames.last != shown { frames.append(shown) }
    }

    private mutating func endLine() {
        lines.append(shown)
        row = []
        column = 0
    }

    private mutating func put(_ character: Character, _ columns: Int) {
        if column == columns {
            hasWrapped = true
            endLine()
        }
        if column < row.count { row[column] = character } else { row.append(character) }
        column += 1
    }

    /// Select Graphic Rendition, or erase to the line's end.
    private mutating func obey(_ rest: inout Substring.UnicodeScalarView) throws {
        let end = rest.firstIndex { $0.properties.isAlphabetic } ?? rest.endIndex
        let sequence = String(rest[..<end])
        let order = end < rest.endIndex ? rest[end] : "?"
        rest = rest[end...].dropFirst()
        switch (sequence.first, order) {
        case ("[", "m"): isStyled = true
        case ("[", "K"): row.removeLast(row.count - column)
        default: throw Unknown(sequence: sequence + String(order))
        }
    }
}
