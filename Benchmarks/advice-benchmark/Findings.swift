internal import Measurement

/// All that was found in one run: the content of the JSON file.
struct Findings: Encodable {
    /// What was not measured.
    struct Left: Encodable {
        var python: String
        /// Nil for all of them.
        var program: String?
        var reason: String
    }

    /// The profiler's own words on its version.
    let profiler: String
    /// One-minute load averages of the machine, before and after.
    let loadBefore = MachineInspection.now().load
    var loadAfter = 0.0
    var rows: [Row] = []
    var left: [Left] = []

    enum CodingKeys: String, CodingKey {
        case profiler, rows, left
        case loadBefore = "load_before"
        case loadAfter = "load_after"
    }

    init(profiler: String) {
        self.profiler = profiler
    }

    /// A prediction is to be within a fifth of the gain.
    static let largestError = 0.2

    /// What was promised and is missed, each in words; by the nearer ends of the intervals.
    var broken: [String] {
        rows.filter { row in
            let (low, high) = (row.errorInterval.min() ?? 0, row.errorInterval.max() ?? 0)
            return low > Self.largestError || high < -Self.largestError
        }.map { "\($0.program.rawValue) in \($0.python)" }
    }
}
