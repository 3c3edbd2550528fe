/// Which series of two reports are the same thing measured twice.
struct SeriesPairs {
    var pairs: [(old: ComparableSeries, new: ComparableSeries)] = []
    /// Settings in which paired series differ: to be refused, unless that is asked for.
    var unlike: [String] = []
    /// What only one report has.
    var missing: [String] = []

    init(_ old: ComparableReport, _ new: ComparableReport) {
        if old.pythons.count == 1, new.pythons.count == 1 {
            // Of one Python each, the paths may differ: a new environment is a common reason to compare.
            pair(old.series, new.series)
            return
        }
        for python in (old.pythons + new.pythons).uniqued() {
            let (before, after) = (old.series.filter { $0.python == python }, new.series.filter { $0.python == python })
            if before.isEmpty || after.isEmpty {
                missing.append("Python \(python) is in the \(before.isEmpty ? "new" : "old") report only")
            } else {
                pair(before, after)
            }
        }
    }

    /// Like with like first, then what is left in its order.
    private mutating func pair(_ old: [ComparableSeries], _ new: [ComparableSeries]) {
        for before in old {
            if let after = new.first(where: before.isLike) { pairs.append((before, after)) }
        }
        let before = old.filter { series in !new.contains(where: series.isLike) }
        let after = new.filter { series in !old.contains(where: series.isLike) }
        for (before, after) in zip(before, after) {
            unlike += Difference.of("dtype", before.dtype, after.dtype)
            unlike += Difference.of("threads", before.threads, after.threads)
            pairs.append((before, after))
        }
        let paired = min(before.count, after.count)
        missing += before.dropFirst(paired).map { "\($0.setting) is in the old report only" }
        missing += after.dropFirst(paired).map { "\($0.setting) is in the new report only" }
    }
}
