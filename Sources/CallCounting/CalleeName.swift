/// What a native function is called.
enum CalleeName {
    /// `numpy._core._multiarray_umath.array` as `numpy.array`: inner modules whose names say that they are private are left
    /// out, and so is `numpy.core`, which got its underscore in NumPy 2 only. The first component and the last stay, and
    /// classes, which begin with a capital: `_io.BytesIO.read`.
    static func plain(_ name: String) -> String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: true)
        guard parts.count > 2 else { return name }
        return parts.enumerated().filter { index, part in
            index == 0 || index == parts.count - 1
                || !(isPrivateModule(part) || index == 1 && parts[0] == "numpy" && part == "core")
        }.map(\.element).joined(separator: ".")
    }

    private static func isPrivateModule(_ part: Substring) -> Bool {
        part.hasPrefix("_") && (part.dropFirst().first?.isLowercase ?? false)
    }
}
