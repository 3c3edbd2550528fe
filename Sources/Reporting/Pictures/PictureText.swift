/// A stranger's text in a picture, where a line has no room to break.
enum PictureText {
    /// As many characters as fit above a panel on a phone.
    private static let longest = 48
    /// What is shown when it is pointed at has more room, and there may be hundreds of them in a file.
    private static let longestHover = 120

    /// Visible, and cut at the longest.
    static func short(_ text: String) -> String { cut(text, longest) }

    static func hover(_ text: String) -> String { cut(text, longestHover) }

    private static func cut(_ text: String, _ longest: Int) -> String {
        let visible = VisibleText.of(text)
        return visible.count > longest ? visible.prefix(longest - 1) + "…" : visible
    }
}
