/// What was promised and is missed beyond noise, by the upper ends of the intervals; results that are wrong among them.
struct Promises {
    let rows: [Row]
    let means: [GroupMean]
    let small: [SmallRow]

    /// Each in words.
    var broken: [String] { rows.flatMap(broken) + means.compactMap(broken) + small.flatMap(broken) }

    private func broken(_ row: Row) -> [String] {
        let name = "\(row.dtype) \(row.shape) on \(threads(row.threads))"
        var broken: [String] = []
        if !(row.errorOverBound <= 1) { broken.append("\(name): the results differ") }
        if isBelow(row.ci95, row.group.promisedRatio) { broken.append(name) }
        let share = row.group.promisedPeakShare(row.shape, dtype: row.dtype, threads: row.threads)
        if let share, let interval = row.peakShareInterval, isBelow(interval, share) {
            broken.append("\(name): its share of the peak")
        }
        return broken
    }

    private func broken(_ mean: GroupMean) -> String? {
        guard let promise = mean.group.promisedMean, isBelow(mean.ci95, promise) else { return nil }
        return "\(mean.dtype) on \(threads(mean.threads)), all sizes together"
    }

    /// A ratio that the peak forbids is not held against Swift: the table shows it.
    private func broken(_ row: SmallRow) -> [String] {
        let name = "\(row.dtype) \(row.shape) against np.dot"
        let promise = ShapeGroup.small.promisedRatio
        let isPossible = row.highestRatio.map { $0 > promise } ?? true
        return (row.errorOverBound <= 1 ? [] : ["\(name): the results differ"])
            + (isPossible && isBelow(row.ci95, promise) ? [name] : [])
    }

    private func isBelow(_ interval: [Double], _ promise: Double) -> Bool {
        interval.max().map { $0 < promise } ?? false
    }

    private func threads(_ count: Int) -> String { count == 1 ? "1 thread" : "\(count) threads" }
}
