/// A stranger's text in a picture, where a line has no room to break.
enum PictureText {
    /// As many characters as fit above a panel on a phone.
    private static let longest = 48

    /// Visible, and cut at the longest.
    static func short(_ text: String) -> String {
        let visible = VisibleText.of(text)
        return visible.count > longest ? visible.prefix(longest - 1) + "…" : visible
    }
}
