/// Finds what JSON's grammar allows and no text can hold: half of a surrogate pair, written as `\ud800`.
struct JSONEscapes {
    /// Whether there is an escaped high surrogate without a low one directly after it, or a low one alone.
    let haveHalfPair: Bool

    init(_ bytes: some Sequence<UInt8>) {
        var bytes = bytes.makeIterator()
        var isHigh = false
        var found = false
        var next = bytes.next()
        while !found, let byte = next {
            var unit: Int?
            next = bytes.next()
            if byte == UInt8(ascii: "\\") {
                if next == UInt8(ascii: "u") { unit = Self.unit(&bytes) }
                next = bytes.next()
            }
            let isLow = unit.map(Self.low.contains) ?? false
            found = isHigh != isLow
            isHigh = unit.map(Self.high.contains) ?? false
        }
        haveHalfPair = found || isHigh
    }

    private static let high = 0xD800...0xDBFF
    private static let low = 0xDC00...0xDFFF

    /// Four hexadecimal digits.
    private static func unit(_ bytes: inout some IteratorProtocol<UInt8>) -> Int? {
        let digits = (0..<4).compactMap { _ in bytes.next() }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
