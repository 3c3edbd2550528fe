/// The one table model: what is in it, not how it looks.
package struct Table: Equatable, Sendable {
    package enum Alignment: Equatable, Sendable {
        case left
        /// For figures.
        case right
    }

    package struct Column: Equatable, Sendable {
        /// One line or two.
        package var header: [String]
        package var alignment: Alignment
        /// Whether its cells may be broken into lines where the page is narrow: words yes, figures no.
        package var wraps: Bool
        /// Whether its cells name something, although they look like figures: `1.10` comes after `1.9`.
        package var areNames: Bool

        package init(
            _ header: String..., alignment: Alignment = .right, wraps: Bool = false, areNames: Bool = false
        ) {
            self.header = header
            self.alignment = alignment
            self.wraps = wraps
            self.areNames = areNames
        }
    }

    package struct Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
        package var text: String
        package var tone: Tone
        /// The `anchor` of a table in the same document, for renderers that have links.
        package var link: String?

        package init(_ text: String, tone: Tone = .plain, link: String? = nil) {
            self.text = text
            self.tone = tone
            self.link = link
        }

        package init(stringLiteral text: String) {
            self.init(text)
        }
    }

    package let columns: [Column]
    /// Each as long as `columns`.
    package private(set) var rows: [[Cell]] = []
    /// Shown beneath the table.
    package var footnotes: [String]
    /// What links name it by, made of letters, digits and hyphens; a stranger's text never is.
    package let anchor: String?

    package init(columns: [Column], footnotes: [String] = [], anchor: String? = nil) {
        self.columns = columns
        self.footnotes = footnotes
        self.anchor = anchor
    }

    /// Adds a row, which must have a cell for each column.
    package mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row of \(row.count) cells for \(columns.count) columns")
        rows.append(row)
    }
}
