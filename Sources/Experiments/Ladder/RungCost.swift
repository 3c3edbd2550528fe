/// What one process of a rung takes, as far as it is known by now.
struct RungCost: Equatable, Sendable {
    /// Seconds beside the units: starting, reading, writing, and the check of the result.
    var start: Double
    /// Seconds of one unit of work, a row or a product, at the full size.
    var unit: Double
    /// A process with fewer says nothing; more than one where a compiler at run time warms up.
    var fewestUnits: Int
    /// A process with more says hardly more.
    var mostUnits: Int
    /// Units that are all of a product, where a process may do only a part: then nothing need be extrapolated.
    var wholeUnits: Int?

    func seconds(units: Int) -> Double { start + Double(units) * unit }

    /// The least that a process takes.
    var least: Double { seconds(units: fewestUnits) }
}
