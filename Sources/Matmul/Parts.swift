/// A length cut into parts of nearly the same size, each a multiple of a unit but for the last one.
struct Parts: Equatable, Sendable {
    let length: Int
    /// The length of every part but the last.
    let size: Int
    let count: Int

    /// As few parts as there are with at most `limit` each, itself a multiple of `unit`.
    init(of length: Int, unit: Int, limit: Int) {
        self.init(of: length, unit: unit, wanted: length.divided(by: limit))
    }

    /// Parts for a team: enough of them that nobody waits long for the last one.
    init(of length: Int, unit: Int, _ threads: Int) {
        self.init(of: length, unit: unit, wanted: threads * Self.partsPerThread)
    }

    /// A thread that loses its processor in its last part holds up the others for a quarter of its share at most.
    static let partsPerThread = 4

    /// About `wanted` parts, at least one.
    init(of length: Int, unit: Int, wanted: Int) {
        self.length = length
        size = max(1, length.divided(by: max(1, wanted)).divided(by: unit)) * unit
        count = length.divided(by: size)
    }

    subscript(index: Int) -> Range<Int> { index * size..<min(length, (index + 1) * size) }
}

extension Int {
    /// The quotient, rounded up.
    func divided(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
