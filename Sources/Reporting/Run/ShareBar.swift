/// A share of 0…1 as a bar of block characters: what a terminal has for a picture.
enum ShareBar {
    /// In columns.
    static let width = 20
    /// From one eighth of a column to seven.
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    static func text(_ share: Double) -> String {
        guard share.isFinite else { return "" }
        let steps = Int((min(max(share, 0), 1) * Double(width * eighths.count)).rounded())
        return String(repeating: "█", count: steps / eighths.count) + eighths[steps % eighths.count]
    }
}
