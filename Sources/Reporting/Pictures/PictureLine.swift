/// Points of one kind, joined or not.
struct PictureLine: Encodable, Equatable, Sendable {
    /// Where the words of its points stand.
    enum Words: String, Encodable, Sendable {
        case beside
        /// In a column at the right of the panel.
        case margin
    }

    struct Point: Encodable, Equatable, Sendable {
        var x: Double
        var y: Double
        /// The ends of its interval, along the line's `spread`.
        var low: Double
        var high: Double
        /// Shown when it is pointed at.
        var hover: String
        /// Shown always; may be empty.
        var text = ""
    }

    var colour: Colour
    var joined = true
    var dashed = false
    var hollow = false
    /// Which of the shapes that charts.py knows.
    var marker = 0
    /// The axis along which the intervals lie.
    var spread = Panel.Axis.y
    var words = Words.beside
    var points: [Point]
}
