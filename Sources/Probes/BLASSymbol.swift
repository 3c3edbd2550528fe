/// A CBLAS function's name, taken apart: `scipy_cblas_dgemm64_` is dgemm with 64-bit integers.
struct BLASSymbol: Equatable {
    enum Routine: String { case gemm, gemv, syrk, dot }

    var routine: Routine
    /// `d` for float64, `s` for float32.
    var letter: Character
    var integerBits: Int

    /// Nil for anything that is not one of the routines above in one of the two precisions.
    ///
    /// Prefixes and suffixes are those in use: `scipy_` (the wheels' OpenBLAS), `64_` and `_64` (64-bit integers).
    init?(_ name: String) {
        var rest = Substring(name)
        if rest.hasPrefix("scipy_") { rest.removeFirst("scipy_".count) }
        guard rest.hasPrefix("cblas_") else { return nil }
        rest.removeFirst("cblas_".count)
        guard let letter = rest.popFirst(), "ds".contains(letter) else { return nil }
        integerBits = 32
        for suffix in ["64_", "_64", "_64_"] where rest.hasSuffix(suffix) {
            rest.removeLast(suffix.count)
            integerBits = 64
            break
        }
        guard let routine = Routine(rawValue: String(rest)) else { return nil }
        self.routine = routine
        self.letter = letter
    }
}
