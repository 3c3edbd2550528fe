/// Names of tables, for links within a document.
enum Anchor {
    static let breakdown = "breakdown"
    static let crossovers = "crossovers"
    static let arrays = "arrays"
    static let rungs = "rungs"

    /// `table-breakdown-2` for what is labelled `[2]`.
    static func of(_ table: String, label: String = "") -> String {
        let number = label.filter { $0.isASCII && $0.isNumber }
        return "table-\(table)" + (number.isEmpty ? "" : "-\(number)")
    }
}
