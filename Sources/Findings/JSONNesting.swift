/// Tells a file that was cut short from one that never was JSON, by its brackets and quotation marks.
struct JSONNesting {
    /// Whether the text begins as an object and ends before that object does.
    let isOpenAtEnd: Bool

    init(_ bytes: some Sequence<UInt8>) {
        var depth = 0
        var inString = false
        var escaped = false
        var first: UInt8?
        for byte in bytes {
            if first == nil, !Self.space.contains(byte) { first = byte }
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        isOpenAtEnd = first == UInt8(ascii: "{") && (depth > 0 || inString)
    }

    private static let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
}
