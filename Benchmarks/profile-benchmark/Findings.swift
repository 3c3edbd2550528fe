internal import Measurement

/// All that was found in one run: the content of the JSON file.
struct Findings: Encodable {
    /// What was not measured.
    struct Left: Encodable {
        var python: String
        /// Nil for all of them.
        var workload: String?
        var reason: String
    }

    /// The profiler's own words on its version.
    let profiler: String
    /// One-minute load averages of the machine, before and after.
    let loadBefore = MachineInspection.now().load
    var loadAfter = 0.0
    var rows: [Row] = []
    /// With --calls: in the place of the rows.
    var counted: [CountedRow] = []
    var means: [Means] = []
    var agreement = Agreement()
    var left: [Left] = []

    enum CodingKeys: String, CodingKey {
        case profiler, rows, counted, means, agreement, left
        case loadBefore = "load_before"
        case loadAfter = "load_after"
    }

    init(profiler: String) {
        self.profiler = profiler
    }

    /// To be called when everything has run.
    mutating func conclude() {
        means = Means.all(rows)
        loadAfter = MachineInspection.now().load
    }
}
