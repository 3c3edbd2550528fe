/// The lines of a code object's instructions: `co_linetable` of CPython 3.11 and later, decoded.
///
/// Its format is that of Objects/locations.md in CPython's source. Columns are passed over. The bytes may be anything, as
/// what was a table is read from another process: sums wrap.
struct LineTable: Equatable {
    /// Instructions up to, not including, `end` code units from the start belong to `line`; 0: to no line.
    struct Run: Equatable {
        var end: Int
        var line: Int
    }

    private(set) var runs: [Run] = []
    /// CPython's own are of 32 bits.
    private static let lines = 0...Int(Int32.max)

    /// A table that ends amid an entry gives what is whole in it.
    init(_ table: [UInt8], firstLine: Int) {
        var entries = Entries(table: table[...], line: firstLine)
        var end = 0
        while let entry = entries.next() {
            end += entry.units
            if runs.last?.line == entry.line {
                runs[runs.count - 1].end = end
            } else {
                runs.append(Run(end: end, line: entry.line))
            }
        }
    }

    /// The line of the instruction that many code units from the start; 0 where it has none.
    func line(atUnit unit: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].end <= unit { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && Self.lines.contains(runs[low].line) ? runs[low].line : 0
    }
}

/// The entries of a line table, one after the other.
private struct Entries {
    var table: ArraySlice<UInt8>
    var line: Int

    mutating func next() -> (units: Int, line: Int)? {
        guard let first = table.popFirst() else { return nil }
        let units = Int(first & 7) + 1
        switch first >> 3 & 15 {
        case 0...9: skip(1)  // the same line, columns in one byte
        case 10...12:
            line &+= Int(first >> 3 & 15) - 10
            skip(2)
        case 13: line &+= signedNumber()
        case 14:
            line &+= signedNumber()
            for _ in 0..<3 { _ = number() }
        default: return (units, 0)
        }
        return (units, line)
    }

    private mutating func skip(_ count: Int) { table = table.dropFirst(count) }

    /// Six bits a byte, the lowest first; bit 6 says that more follow.
    private mutating func number() -> Int {
        var value = 0
        var shift = 0
        while let byte = table.popFirst(), shift < 60 {
            value |= Int(byte & 63) << shift
            shift += 6
            if byte & 64 == 0 { break }
        }
        return value
    }

    private mutating func signedNumber() -> Int {
        let value = number()
        return value & 1 == 1 ? -(value >> 1) : value >> 1
    }
}
