/// What a rung's programs printed: seconds for each unit of work, in the order done, one list a process.
package struct RungSamples: Codable, Equatable, Sendable {
    /// What one sample is the time of.
    package enum Unit: String, Codable, Sendable {
        /// One row of the result: as many operations in each, whatever the others do.
        case row
        /// One complete product.
        case whole
    }

    package var unit: Unit
    /// Different rows of the full-size problem that were computed; as many as its size where it was whole.
    package var rows: Int
    /// So many units at the start of each process are not counted: a compiler at run time was still at work.
    package var warmUp: Int
    package var wallSeconds: [[Double]]
    /// Of all threads, beside `wallSeconds`.
    package var processorSeconds: [[Double]]

    package init(unit: Unit, rows: Int, warmUp: Int, wallSeconds: [[Double]], processorSeconds: [[Double]]) {
        self.unit = unit
        self.rows = rows
        self.warmUp = warmUp
        self.wallSeconds = wallSeconds
        self.processorSeconds = processorSeconds
    }

    enum CodingKeys: String, CodingKey {
        case unit, rows
        case warmUp = "warm_up"
        case wallSeconds = "wall_s"
        case processorSeconds = "processor_s"
    }
}
