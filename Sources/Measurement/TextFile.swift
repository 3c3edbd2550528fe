internal import Glibc

/// A small text file of the system, such as those in /proc, which have no size before they are read.
struct TextFile {
    /// Enough for the facts wanted: they stand at the top of the long files.
    private static let limit = 1 << 18

    let path: String

    init(_ path: String) { self.path = path }

    /// Nil where the file is missing or not readable, as often in containers. Bytes that are no UTF-8 are replaced.
    var text: String? {
        // SAFETY: the string bridges to a zero-terminated copy that lives as long as the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        var length = 0
        while length < bytes.count {
            // SAFETY: the buffer is the array's storage from `length` on, and read gets what is left of its size.
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress?.advanced(by: length), buffer.count - length)
            }
            if count < 0 { return nil }
            if count == 0 { break }
            length += count
        }
        return String(decoding: bytes[..<length], as: UTF8.self)
    }

    /// The text without white space around it, nil where nothing is left.
    var line: String? { text.flatMap(Self.trimmed) }

    static func trimmed(_ text: some StringProtocol) -> String? {
        let isContent = { (character: Character) in !character.isWhitespace && character != "\0" }
        guard let first = text.firstIndex(where: isContent), let last = text.lastIndex(where: isContent) else {
            return nil
        }
        return String(text[first...last])
    }
}
