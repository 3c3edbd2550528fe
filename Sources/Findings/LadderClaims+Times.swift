/// Claims on the times at both ends. They name a size, and no other decides them.
extension LadderClaims {
    /// What may stand at the end: Swift's own product, and the one that Python calls.
    static let ends: [Rung.ID] = [.packed, .numpy]

    /// 2.1: at module level, as in the paper; a function is told beside it.
    static let pythonTime: Rule = { published, ladder throws(Unmeasured) in
        try requirePublishedSize(ladder)
        let module = try ladder.measured(.pythonModule)
        var measured = "\(Format.time(module.seconds)) at module level"
        if let function = ladder.rung(.pythonFunction)?.measurement {
            measured += ", \(Format.time(function.seconds)) in a function"
        }
        if module.samples.rows < ladder.size {
            measured += "; extrapolated from \(module.samples.rows) of \(ladder.size) rows"
        }
        return Finding(
            measured: measured, verdict: .near(published, module.seconds.ci95Seconds), decisive: [.pythonModule])
    }

    /// 2.2: the faster of the two ends.
    static let endTime: Rule = { published, ladder throws(Unmeasured) in
        try requirePublishedSize(ladder)
        let end = try ladder.fastest(of: ends)
        let measurement = try ladder.measured(end)
        let time = "\(Format.time(measurement.seconds)) by \(end.rawValue) on \(cores(measurement.threads))"
        return Finding(
            measured: time + (floor(of: ladder, threads: measurement.threads).map { "; \($0)" } ?? ""),
            verdict: .atMost(
                published, measurement.seconds.ci95Seconds, words: "\(Format.fixed(published, decimals: 1)) s"),
            decisive: [end])
    }

    /// What no program can beat here; nothing is said of a peak that failed its check.
    private static func floor(of ladder: LadderResult, threads: Int) -> String? {
        guard let peak = ladder.peak, peak.check.passed else { return nil }
        let rate = peak.gigaflops(threads: threads)
        guard rate > 0 else { return nil }
        let floor = LadderResult.operations(size: ladder.size) / rate
        return "no less than \(Format.duration(floor)) at this machine's peak of \(Format.gigaflops(rate))"
    }

    private static func requirePublishedSize(_ ladder: LadderResult) throws(Unmeasured) {
        guard ladder.size != PublishedRung.size else { return }
        throw Unmeasured(reason: "it is about N = \(PublishedRung.size), and N = \(ladder.size) was run")
    }

    static func cores(_ count: Int) -> String {
        count == 1 ? "1 core" : "\(count) cores"
    }
}
