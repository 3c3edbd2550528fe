extension String {
    /// Replaces a code point wherever it stands: a combining mark behind it hides it from a look at characters.
    func replacing(_ scalar: Unicode.Scalar, with text: String) -> String {
        unicodeScalars.split(separator: scalar, omittingEmptySubsequences: false).map { String($0) }
            .joined(separator: text)
    }
}
