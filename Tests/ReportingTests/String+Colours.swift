extension String {
    /// Without the codes that `TerminalRenderer` and `ProgressBar` write, and with every other escape left in.
    var withoutColours: String {
        ["0", "1", "2", "31", "32", "33", "36"].reduce(self) { text, code in
            text.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
        }
    }
}
