/// What a piece of text means to the reader; a renderer may show it by a colour, and never by a colour alone.
package enum Tone: Equatable, Sendable {
    case plain
    case strong
    case faint
    case good
    case bad
    case warning
}
