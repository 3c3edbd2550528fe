/// Which file's code lies where in the program's memory, as /proc/PID/maps says.
struct ObjectMap {
    struct Segment {
        var low: UInt64
        var high: UInt64
        /// An index into `objects`.
        var object: Int
        /// Where the file is mapped: its first byte's address, whichever segment this is.
        var base: UInt64
    }

    private let process: Int32
    private let python: String
    private let host: String
    /// The executable ones, by address.
    private(set) var segments: [Segment] = []
    private var indices: [String: Int] = [:]
    private(set) var objects: [SharedObject] = []

    init(process: Int32, python: String, host: String) {
        self.process = process
        self.python = python
        self.host = host
        refresh()
    }

    func segment(at address: UInt64) -> Segment? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].high <= address { low = middle + 1 } else { high = middle }
        }
        guard low < segments.count, segments[low].low <= address else { return nil }
        return segments[low]
    }

    /// Reads the map anew. Objects keep their numbers. A process that has ended leaves everything as it was.
    mutating func refresh() {
        guard let text = ProcessFile("/proc/\(process)/maps").text(), !text.isEmpty else { return }
        var bases: [String: UInt64] = [:]
        var found: [Segment] = []
        for line in text.split(separator: "\n") {
            guard let mapping = Mapping(line: line) else { continue }
            if mapping.offset == 0, bases[mapping.path] == nil { bases[mapping.path] = mapping.low }
            guard mapping.isExecutable else { continue }
            found.append(
                Segment(
                    low: mapping.low, high: mapping.high, object: index(of: mapping.path),
                    base: bases[mapping.path] ?? mapping.low &- mapping.offset))
        }
        segments = found
    }

    /// Whether any mapping of the program, as it is now, has these words in its name.
    func mentions(_ words: String) -> Bool { ProcessFile("/proc/\(process)/maps").text()?.contains(words) ?? false }

    private mutating func index(of path: String) -> Int {
        if let index = indices[path] { return index }
        objects.append(SharedObject(path: path, python: python, host: host))
        indices[path] = objects.count - 1
        return objects.count - 1
    }
}

/// One line of /proc/PID/maps: `7f01…-7f02… r-xp 00028000 fe:00 1234   /usr/lib/libc.so.6`.
private struct Mapping {
    var low: UInt64
    var high: UInt64
    var offset: UInt64
    var isExecutable: Bool
    var path: String

    init?(line: Substring) {
        let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
        guard fields.count >= 5 else { return nil }
        let ends = fields[0].split(separator: "-")
        guard ends.count == 2, let low = UInt64(ends[0], radix: 16), let high = UInt64(ends[1], radix: 16),
            let offset = UInt64(fields[2], radix: 16)
        else { return nil }
        self.low = low
        self.high = high
        self.offset = offset
        isExecutable = fields[1].contains("x")
        let named = fields.count > 5 ? fields[5].drop { $0 == " " } : ""
        let suffix = " (deleted)"
        path =
            named.isEmpty
            ? SharedObject.anonymous : String(named.hasSuffix(suffix) ? named.dropLast(suffix.count) : named)
    }
}
