internal import Glibc

/// The functions of an ELF file by address: its whole table of symbols where it was not stripped, else what it exports.
struct SymbolTable {
    private struct Symbol {
        var low: UInt64
        var high: UInt64
        /// Where its name begins in `names`.
        var name: Int
    }

    private var symbols: [Symbol] = []
    private var names: [UInt8] = []

    // elf.h: section types, symbol types, and the sizes of their records in 64-bit files.
    private static let completeTable: UInt32 = 2
    private static let exportedTable: UInt32 = 11
    private static let functionTypes: Set<UInt8> = [2, 10]  // STT_FUNC, STT_GNU_IFUNC
    private static let sectionSize = 64
    private static let symbolSize = 24
    /// Larger tables are not read: nothing here is worth a second.
    private static let largestTable = 1 << 27

    /// Empty for what is no 64-bit ELF file.
    init(path: String) {
        let file = ELFFile(path)
        let sections = file.sections()
        let chosen =
            sections.first { $0.type == Self.completeTable } ?? sections.first { $0.type == Self.exportedTable }
        guard let chosen, sections.indices.contains(chosen.link), chosen.size <= Self.largestTable else { return }
        let table = file.bytes(at: chosen.offset, count: chosen.size) ?? []
        names = file.bytes(at: sections[chosen.link].offset, count: sections[chosen.link].size) ?? []
        for start in stride(from: 0, through: table.count - Self.symbolSize, by: Self.symbolSize) {
            let low = table.word(at: start + 8)
            let size = table.word(at: start + 16)
            guard Self.functionTypes.contains(table[start + 4] & 15), size > 0 else { continue }
            symbols.append(Symbol(low: low, high: low &+ size, name: Int(table.halfWord(at: start))))
        }
        symbols.sort { $0.low < $1.low }
    }

    /// The function at an address, counted from the file's first byte; nil where no symbol covers it.
    func function(at address: UInt64) -> String? {
        var low = 0
        var high = symbols.count
        while low < high {
            let middle = (low + high) / 2
            if symbols[middle].low <= address { low = middle + 1 } else { high = middle }
        }
        guard low > 0, address < symbols[low - 1].high, symbols[low - 1].name < names.count else { return nil }
        let name = names[symbols[low - 1].name...].prefix { $0 != 0 }
        return String(decoding: name, as: UTF8.self)
    }
}

/// A 64-bit, little-endian ELF file.
private struct ELFFile: ~Copyable {
    struct Section {
        var type: UInt32
        var offset: Int
        var size: Int
        var link: Int
    }

    private let descriptor: Int32
    /// The file's own: what it says of its parts may be anything.
    private let size: Int

    init(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        // SAFETY: the record is written during the call only.
        size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func bytes(at offset: Int, count: Int) -> [UInt8]? {
        guard count > 0, count <= size, offset >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        // SAFETY: as many bytes are written as the array has, at most.
        let read = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(descriptor, $0.baseAddress, count, off_t(offset))
        }
        return read == count ? bytes : nil
    }

    func sections() -> [Section] {
        let headerSize = 64
        guard let header = bytes(at: 0, count: headerSize), header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
            return []
        }
        // e_shoff, e_shentsize, e_shnum
        let size = Int(header[58]) | Int(header[59]) << 8
        let count = Int(header[60]) | Int(header[61]) << 8
        guard size >= 64, let table = bytes(at: Int(clamping: header.word(at: 40)), count: size * count) else {
            return []
        }
        return (0..<count).map { index in
            let start = index * size
            return Section(
                type: table.halfWord(at: start + 4), offset: Int(clamping: table.word(at: start + 24)),
                size: Int(clamping: table.word(at: start + 32)), link: Int(table.halfWord(at: start + 40)))
        }
    }
}
