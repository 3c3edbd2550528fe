extension Bootstrap {
    /// Resamples of each process by which the noise within processes is told from differences between them: a
    /// variance good to 15 % (√(2/100)) is enough to weigh the two.
    private static let withinResamples = 100

    /// The core: the statistic takes positions in the pooled blocks, one list a group.
    @usableFromInline
    package func interval(sizes: [[Int]], statistic: ([[Int]]) -> Double) -> ConfidenceInterval {
        precondition(!sizes.isEmpty, "a statistic needs at least one group")
        precondition(sizes.allSatisfy { $0.count == sizes[0].count }, "all groups come from the same processes")
        var draw = ClusterDraw(sizes: sizes, seed: seed)
        draw.takeAll()
        let estimate = statistic(draw.positions)

        var replicates: [Double] = []
        replicates.reserveCapacity(resamples)
        for _ in 0..<resamples {
            draw.drawProcesses()
            replicates.append(statistic(draw.positions))
        }
        replicates.sort()
        let tail = (1 - confidence) / 2
        let factor = widening(of: &draw, sizes: sizes, statistic: statistic)
        return ConfidenceInterval(
            estimate: estimate,
            low: Self.stretch(Quantiles.quantile(sorted: replicates, tail), from: estimate, by: factor),
            high: Self.stretch(Quantiles.quantile(sorted: replicates, 1 - tail), from: estimate, by: factor),
            confidence: confidence,
            widening: factor)
    }

    /// 1 + λ(f − 1), where f = √(P/(P − 1)) t / z is what a percentile interval of P independent values lacks
    /// (Hesterberg, "What Teachers Should Know About the Bootstrap", 2015), and λ is the share of the processes'
    /// variance that the noise within them does not explain, 0…1.
    ///
    /// λ follows the analysis of variance: B is the variance of the single processes' statistics, W their mean
    /// bootstrap variance, each times n/(n − 1) of its process, and λ = max(0, 1 − W/B). Where the noise within
    /// dominates, the blocks are the many witnesses and nothing is lacking.
    private func widening(
        of draw: inout ClusterDraw, sizes: [[Int]], statistic: ([[Int]]) -> Double
    ) -> Double {
        let processes = draw.processCount
        guard processes > 1 else { return 1 }
        var alone: [Double] = []
        var within = 0.0
        for process in 0..<processes {
            draw.take(process: process)
            alone.append(statistic(draw.positions))
            let replicates = (0..<Self.withinResamples).map { _ in
                draw.drawWithin(process: process)
                return statistic(draw.positions)
            }
            let blocks = Double(sizes.map { $0[process] }.min() ?? 1)
            within += blocks > 1 ? Self.variance(replicates) * blocks / (blocks - 1) : 0
        }
        let between = Self.variance(alone)
        guard between > 0 else { return 1 }
        let unexplained = 1 - within / Double(processes) / between
        let share = unexplained.isNaN ? 1 : max(0, unexplained)
        let lacking =
            (Double(processes) / Double(processes - 1)).squareRoot()
            * StudentT.twoSidedQuantile(confidence, degreesOfFreedom: processes - 1)
            / StudentT.normalTwoSidedQuantile(confidence)
        return 1 + share * (lacking - 1)
    }

    /// Infinite ends stay where they are.
    private static func stretch(_ end: Double, from estimate: Double, by factor: Double) -> Double {
        end.isFinite && estimate.isFinite ? estimate + factor * (end - estimate) : end
    }

    /// NaN for infinite values.
    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return squares / Double(values.count - 1)
    }
}
