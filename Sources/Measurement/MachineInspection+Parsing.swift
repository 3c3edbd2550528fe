extension MachineInspection {
    /// Arm processors name themselves by number only; those that servers and boards have today, from Linux's
    /// arch/arm64/include/asm/cputype.h.
    private static let armParts: [String: String] = [
        "0x41/0xd0c": "Neoverse-N1", "0x41/0xd40": "Neoverse-V1", "0x41/0xd49": "Neoverse-N2",
        "0x41/0xd4f": "Neoverse-V2", "0x41/0xd08": "Cortex-A72", "0x41/0xd0b": "Cortex-A76",
        "0xc0/0xac3": "Ampere-1", "0xc0/0xac4": "Ampere-1A",
    ]

    static func processorModel(cpuinfo text: String) -> String? {
        let fields = fields(text)
        for name in ["model name", "Model", "cpu model", "Hardware", "Processor"] {
            if let value = fields[name] { return value }
        }
        guard let implementer = fields["CPU implementer"], let part = fields["CPU part"] else { return nil }
        return armParts["\(implementer)/\(part)"] ?? "Arm implementer \(implementer) part \(part)"
    }

    /// Of /proc/meminfo, whose figures are in units of 1024 bytes.
    static func bytes(_ name: String, meminfo text: String) -> UInt64? {
        guard let value = fields(text)[name]?.split(separator: " ").first, let kibibytes = UInt64(value) else {
            return nil
        }
        let (bytes, overflows) = kibibytes.multipliedReportingOverflow(by: 1024)
        return overflows ? nil : bytes
    }

    /// PRETTY_NAME of os-release(5), quoted in either way or not at all.
    static func operatingSystem(osRelease text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("PRETTY_NAME=") {
            let value = line.dropFirst("PRETTY_NAME=".count)
            let quotes = value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
            return TextFile.trimmed(quotes ? value.dropFirst().dropLast() : value)
        }
        return nil
    }

    /// The word in brackets, as in `always [madvise] never`.
    static func chosen(among text: String) -> String? {
        guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else { return nil }
        return TextFile.trimmed(text[text.index(after: open)..<close])
    }

    /// Of a list such as `0-3,8`, cpuset(7)'s list format; nil where it is malformed or names processors that no Linux has.
    static func processorSet(list text: String) -> Set<Int>? {
        var processors: Set<Int> = []
        for range in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = range.split(separator: "-", omittingEmptySubsequences: false)
                .map { TextFile.trimmed($0).flatMap { Int($0) } }
            guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2,
                0 <= first, first <= last, last < 8192
            else { return nil }
            processors.formUnion(first...last)
        }
        return processors
    }

    /// `name : value` lines; of several with one name the first counts, and a line without a value does not.
    static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = TextFile.trimmed(parts[0]), let value = TextFile.trimmed(parts[1]),
                fields[name] == nil
            else { continue }
            fields[name] = value
        }
        return fields
    }

    /// The line of /proc/loadavg.
    struct Activity: Equatable {
        var load: Double
        var otherRunnableTasks: Int

        init?(procLoadavg text: String) {
            let fields = text.split(whereSeparator: \.isWhitespace)
            guard fields.count >= 4, let load = Double(fields[0]), load.isFinite, load >= 0,
                let runnable = fields[3].split(separator: "/").first.flatMap({ Int($0) })
            else { return nil }
            self.load = load
            otherRunnableTasks = max(0, runnable - 1)
        }
    }
}
