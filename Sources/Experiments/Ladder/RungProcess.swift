internal import Measurement
internal import Foundation
internal import Glibc
internal import MatmulLadder

/// What this program runs itself as for a Swift rung of the ladder: the protocol that programs in other languages follow.
///
/// Reads A (`rows` x `size`) and B (`size` x `size`), multiplies them `repeats` times, writes the last C, and prints the
/// wall and processor seconds of each row or product. Reading, laying out and writing are not timed.
package struct RungProcess {
    private let rung: SwiftRung
    private let size: Int
    private let rows: Int
    private let repeats: Int
    private let threads: Int

    /// The largest number of rows and columns whose elements a 64-bit machine can number.
    private static let largest = 1 << 28

    package init(
        rung name: String, size: Int, rows: Int, repeats: Int, threads: Int
    ) throws(ExperimentError) {
        guard let rung = SwiftRung(rawValue: name) else {
            let known = SwiftRung.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badInput("rung \"\(name)\": no rung of this program; there are \(known)")
        }
        for (word, number) in [("size", size), ("rows", rows), ("repeats", repeats), ("threads", threads)]
        where !(1...Self.largest).contains(number) {
            throw .badInput("\(word) \(number): a whole number above 0")
        }
        self.rung = rung
        self.size = size
        self.rows = rows
        self.repeats = repeats
        self.threads = threads
    }

    package func run(a: String, b: String, c: String) throws {
        let left = MatrixMemory(rows: rows, columns: size)
        let right = MatrixMemory(rows: size, columns: size)
        let result = MatrixMemory(rows: rows, columns: size)
        try left.load(a)
        try right.load(b)
        let lines = unsafe measure(left.elements, right.elements, result.elements)
        try result.store(c)
        try FileHandle.standardOutput.write(contentsOf: Data(lines.utf8))
    }

    /// The times of all units as text. The memory has the shape that `rows` and `size` say.
    private func measure(
        _ a: UnsafeMutableBufferPointer<Double>, _ b: UnsafeMutableBufferPointer<Double>,
        _ c: UnsafeMutableBufferPointer<Double>
    ) -> String {
        guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return "" }
        // SAFETY: the caller's memory has these shapes, and outlives the rung, which is gone when this returns.
        let prepared = unsafe rung.prepare(
            Problem(rows: rows, size: size, a: UnsafePointer(a), b: UnsafePointer(b), c: c))
        var stopwatch = UnitStopwatch(capacity: repeats * (rung.unit == .row ? rows : 1))
        for _ in 0..<repeats {
            stopwatch.start()
            prepared.multiply(threads) { stopwatch.lap() }
        }
        prepared.storeResult()
        return stopwatch.lines
    }
}
