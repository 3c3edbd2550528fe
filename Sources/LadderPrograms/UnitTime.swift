/// What one unit of a program's work took.
package struct UnitTime: Equatable, Sendable {
    package var wallSeconds: Double
    /// Of all the program's threads.
    package var processorSeconds: Double

    package init(wallSeconds: Double, processorSeconds: Double) {
        self.wallSeconds = wallSeconds
        self.processorSeconds = processorSeconds
    }
}

extension UnitTime {
    /// A line of a program's output; nil if it is anything but two times.
    init?(line: Substring) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let times = words.compactMap { Double($0) }.filter { $0.isFinite && $0 >= 0 }
        guard words.count == 2, times.count == 2 else { return nil }
        self.init(wallSeconds: times[0], processorSeconds: times[1])
    }
}
