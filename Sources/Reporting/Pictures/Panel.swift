/// One pair of axes of a picture, and what is drawn between them.
struct Panel: Encodable, Equatable, Sendable {
    /// An upright rectangle.
    struct Bar: Encodable, Equatable, Sendable {
        /// Its middle.
        var x: Double
        var width: Double
        var low: Double
        var high: Double
        var colour: Colour
        var hover: String
    }

    /// One of many in rows, the next row beneath it.
    struct Cell: Encodable, Equatable, Sendable {
        /// A part of the cell, from its left on.
        struct Part: Encodable, Equatable, Sendable {
            var width: Double
            var colour: Colour
        }

        /// Its left edge.
        var x: Double
        var width: Double
        /// Its row, from the top.
        var y: Double
        /// A tint.
        var colour: Colour
        var text: String
        /// Stands in its place where there is no room for it, as far as there is room.
        var brief: String
        var hover: String
        /// What is the cell's own.
        var parts: [Part]
    }

    /// A straight line across the whole panel.
    struct Rule: Encodable, Equatable, Sendable {
        /// The axis that it is at right angles to.
        var axis: Axis
        var at: Double
        var text: String
        var hover: String
        var colour: Colour
    }

    enum Axis: String, Encodable, Sendable {
        case x
        case y
    }

    /// Nothing where there is only one panel.
    var heading = ""
    /// Of the space between the axes, in CSS pixels.
    var height: Int
    /// Kept free at the right, for words that stand there.
    var right = 8
    var x: Scale
    var y: Scale
    var bars: [Bar] = []
    var lines: [PictureLine] = []
    var rules: [Rule] = []
    var cells: [Cell] = []

    /// Whether there is anything to be seen.
    var isEmpty: Bool { bars.isEmpty && cells.isEmpty && lines.allSatisfy(\.points.isEmpty) }
}
