internal import Foundation
internal import Measurement

/// The rows of one group, type and number of threads, taken together.
struct GroupMean: Encodable {
    var group: ShapeGroup
    var dtype: String
    var threads: Int
    /// Of the ratios, with its 95 % interval.
    var geometricMean: Double
    var ci95: [Double]
    var smallestRatio: Double

    enum CodingKeys: String, CodingKey {
        case group, dtype, threads, ci95
        case geometricMean = "geometric_mean"
        case smallestRatio = "smallest_ratio"
    }

}

extension GroupMean {
    /// `rows` has at least one; all are of one group, type and number of threads.
    init(_ rows: [Row], seed: UInt64) {
        let blocks = rows.map { ClusteredSamples(processes: [$0.ratios]) }
        let interval = Bootstrap(seed: seed).interval(jointly: blocks) { groups in
            groups.map { log(Quantiles.median($0)) }.reduce(0, +) / Double(groups.count)
        }
        self.init(
            group: rows[0].group, dtype: rows[0].dtype, threads: rows[0].threads, geometricMean: exp(interval.estimate),
            ci95: [exp(interval.low), exp(interval.high)], smallestRatio: rows.map(\.ratio).min() ?? .nan)
    }

    /// One for each group, type and number of threads, in the order of the rows.
    static func all(_ rows: [Row], seed: UInt64) -> [GroupMean] {
        struct Key: Hashable {
            let group: ShapeGroup
            let dtype: String
            let threads: Int
        }
        var keys: [Key] = []
        var members: [Key: [Row]] = [:]
        for row in rows {
            let key = Key(group: row.group, dtype: row.dtype, threads: row.threads)
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(row)
        }
        return keys.compactMap { members[$0] }.map { GroupMean($0, seed: seed) }
    }
}
