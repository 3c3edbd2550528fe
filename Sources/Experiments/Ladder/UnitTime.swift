/// What a rung's program says of one unit of its work, in seconds.
struct UnitTime: Equatable, Sendable {
    var wall: Double
    /// Of all its threads.
    var processor: Double

    init(wall: Double, processor: Double) {
        self.wall = wall
        self.processor = processor
    }

    /// Of a line `<wall> <processor>`; nil for anything else. A clock may not move within a tiny unit, but not go back.
    init?(line: Substring) {
        let figures = line.split(separator: " ", omittingEmptySubsequences: true).map { Double($0) }
        guard figures.count == 2, let wall = figures[0], let processor = figures[1] else { return nil }
        guard wall.isFinite, processor.isFinite, wall >= 0, processor >= 0 else { return nil }
        self.init(wall: wall, processor: processor)
    }
}
