internal import SignalSampler

/// The memory of the program that is watched, as it is read from outside: copies, which may be refused.
struct RemoteProcess {
    let process: Int32

    /// Longer texts are no names.
    private static let longestText = 4096

    func bytes(at address: UInt64, count: Int) -> [UInt8]? {
        guard count > 0 else { return [] }
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // SAFETY: the buffer has `count` bytes, of which as many are written or none counts.
            isWhole = unsafe sampler_read(process, address, buffer.baseAddress, count)
            filled = isWhole ? count : 0
        }
        return isWhole ? bytes : nil
    }

    func word(at address: UInt64) -> UInt64? {
        bytes(at: address, count: 8).map { $0.word(at: 0) }
    }

    /// A str object's text; nil where there is none.
    func text(at address: UInt64, _ layout: SamplerLayout) -> String? {
        guard address != 0, let head = bytes(at: address, count: Int(layout.text_wide)) else { return nil }
        let count = Int(truncatingIfNeeded: head.word(at: 16))
        guard count >= 0, count <= Self.longestText else { return nil }
        let state = TextState(bits: head.halfWord(at: 32))
        guard state.isCompact else { return nil }
        let characters = address &+ UInt64(state.isASCII ? layout.text_characters : layout.text_wide)
        guard let bytes = bytes(at: characters, count: count * state.width) else { return nil }
        return state.text(bytes)
    }

    /// A bytes object's contents.
    func contents(at address: UInt64) -> [UInt8]? {
        // PyBytesObject: ob_size at 16, its characters at 32, in each version from 3.10 on.
        guard address != 0, let size = word(at: address &+ 16), size < 1 << 24 else { return nil }
        return bytes(at: address &+ 32, count: Int(size))
    }
}

/// The bit field `state` of PyASCIIObject: interned (two bits until 3.13), kind, compact, ascii.
private struct TextState {
    /// Bytes a character.
    var width: Int
    var isCompact: Bool
    var isASCII: Bool

    init(bits: UInt32) {
        // interned takes the lowest two bits in 3.11 to 3.13, kind the three above them, then compact, then ascii.
        width = Int(bits >> 2 & 7)
        isCompact = bits >> 5 & 1 == 1
        isASCII = bits >> 6 & 1 == 1
    }

    func text(_ bytes: [UInt8]) -> String? {
        switch width {
        case 1: return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self)  // Latin-1
        case 2:
            let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
            return String(decoding: units, as: UTF16.self)
        case 4:
            let units = stride(from: 0, to: bytes.count, by: 4).map { bytes.halfWord(at: $0) }
            return String(decoding: units, as: UTF32.self)
        default: return nil
        }
    }
}

extension [UInt8] {
    /// Eight bytes from an offset on, little end first.
    func word(at offset: Int) -> UInt64 {
        UInt64(halfWord(at: offset)) | UInt64(halfWord(at: offset + 4)) << 32
    }

    func halfWord(at offset: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in (0..<4).reversed() { value = value << 8 | UInt32(self[offset + index]) }
        return value
    }
}
