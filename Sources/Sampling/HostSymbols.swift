internal import Glibc
internal import Synchronization

/// This very program's functions, which are read once: the file may hold a hundred thousand.
enum HostSymbols {
    /// The program's own file, also where it was replaced meanwhile.
    static let path: String = {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        // SAFETY: as many bytes are written as the array has, at most.
        let count = unsafe bytes.withUnsafeMutableBufferPointer { room in
            unsafe room.baseAddress.map { unsafe readlink("/proc/self/exe", $0, room.count) } ?? -1
        }
        let text = String(decoding: bytes.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let suffix = " (deleted)"
        return text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text
    }()

    private static let own = SymbolTable(path: "/proc/self/exe")

    static func table(of path: String) -> SymbolTable { path == self.path ? own : SymbolTable(path: path) }
}
