import Foundation

/// What an executable or a library says in its first bytes of the machines it is for.
struct ELFHeader: Equatable {
    private let bits: Int
    private let machine: UInt16

    /// Of the program that runs.
    static let own = ELFHeader(ofFile: "/proc/self/exe")

    /// Nil for a file that cannot be read or is no ELF file.
    init?(ofFile path: String) {
        guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.read(upToCount: 20),
            bytes.count == 20,
            bytes.starts(with: [0x7F] + Data("ELF".utf8))
        else { return nil }
        // Fields e_ident[EI_CLASS], e_ident[EI_DATA] and e_machine, as in elf.h.
        bits = bytes[4] == 1 ? 32 : 64
        let isBigEndian = bytes[5] == 2
        machine = isBigEndian ? UInt16(bytes[18]) << 8 | UInt16(bytes[19]) : UInt16(bytes[19]) << 8 | UInt16(bytes[18])
    }
}

extension ELFHeader: CustomStringConvertible {
    /// As in elf.h: the machines that Linux distributions offer Python for.
    private static let names: [UInt16: String] = [
        3: "x86", 8: "MIPS", 21: "PowerPC", 22: "S/390", 40: "ARM", 62: "x86-64", 183: "AArch64", 243: "RISC-V",
        258: "LoongArch",
    ]

    var description: String { "\(bits)-bit \(ELFHeader.names[machine] ?? "machines of number \(machine)")" }
}
