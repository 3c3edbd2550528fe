internal import CPython

/// The one character that says what a buffer's elements are, as in Python's `struct` module.
struct BufferFormat {
    let kind: ElementType.Kind
    /// Whether the elements are in the other byte order than this machine's.
    let isSwapped: Bool

    /// Nil for records, pointers, characters of text and all else that is no number.
    ///
    /// The size is the buffer's to say: ctypes writes `<l` for eight bytes, `struct` means four.
    init?(_ text: String) {
        var codes = Substring(text)
        let order = codes.first.flatMap { "@=<>!".contains($0) ? $0 : nil }
        if order != nil { codes.removeFirst() }
        isSwapped = order == ">" || order == "!"
        switch codes {
        case "?": kind = .bool
        case "b", "h", "i", "l", "q", "n": kind = .signedInteger
        // `c` is a byte of a bytes object.
        case "B", "H", "I", "L", "Q", "N", "c": kind = .unsignedInteger
        case "e", "f", "d": kind = .float
        // NumPy's spelling, and that of `struct` from Python 3.14 on.
        case "Zf", "Zd", "F", "D": kind = .complex
        default: return nil
        }
    }
}

extension ElementType {
    /// The type in a buffer's format string, or nil for one that has none.
    var bufferFormat: StaticString? {
        switch (kind, size) {
        case (.bool, 1): "?"
        case (.signedInteger, 1): "b"
        case (.unsignedInteger, 1): "B"
        case (.signedInteger, 2): "h"
        case (.unsignedInteger, 2): "H"
        case (.signedInteger, 4): "i"
        case (.unsignedInteger, 4): "I"
        case (.signedInteger, 8): "l"
        case (.unsignedInteger, 8): "L"
        case (.float, 2): "e"
        case (.float, 4): "f"
        case (.float, 8): "d"
        case (.complex, 8): "Zf"
        case (.complex, 16): "Zd"
        default: nil
        }
    }

    /// The type's code in DLPack.
    var dlpackCode: Int {
        switch kind {
        case .bool: DLPACK_BOOL
        case .signedInteger: DLPACK_INT
        case .unsignedInteger: DLPACK_UINT
        case .float: DLPACK_FLOAT
        case .complex: DLPACK_COMPLEX
        }
    }
}
