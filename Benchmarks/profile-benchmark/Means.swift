/// All workloads of one Python, taken together.
struct Means: Encodable {
    var python: String
    /// Of the errors without their signs, in points.
    var error: Double
    var worstError: Double
    var ownError: Double
    var worstOwnError: Double
    var slowdown: Double
    var worstSlowdown: Double

    enum CodingKeys: String, CodingKey {
        case python, slowdown
        case error = "error_points"
        case worstError = "worst_error_points"
        case ownError = "own_error_points"
        case worstOwnError = "worst_own_error_points"
        case worstSlowdown = "worst_slowdown"
    }

    /// One for each Python, in the order of the rows.
    static func all(_ rows: [Row]) -> [Means] {
        var pythons: [String] = []
        for row in rows where !pythons.contains(row.python) { pythons.append(row.python) }
        return pythons.map { python in
            let rows = rows.filter { $0.python == python }
            let errors = rows.map { abs($0.error) }
            let ownErrors = rows.map { abs($0.ownError) }
            let slowdowns = rows.map(\.slowdown)
            let count = Double(rows.count)
            return Means(
                python: python, error: errors.reduce(0, +) / count, worstError: errors.max() ?? 0,
                ownError: ownErrors.reduce(0, +) / count, worstOwnError: ownErrors.max() ?? 0,
                slowdown: slowdowns.reduce(0, +) / count, worstSlowdown: slowdowns.max() ?? 0)
        }
    }
}
