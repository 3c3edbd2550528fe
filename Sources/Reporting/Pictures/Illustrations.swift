/// What became of a report's pictures.
package enum Illustrations: Equatable, Sendable {
    /// SVG by the picture's id.
    case drawn([String: String])
    /// There are none, and why.
    case missing(reason: String)
}
