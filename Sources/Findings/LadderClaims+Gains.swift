/// Claims on what one change gains over the rung that it changes.
extension LadderClaims {
    /// 2.6: against the same loops in one thread. The paper's 366 times are over Python and not the loops' own.
    static let parallelLoops: Rule = { published, ladder throws(Unmeasured) in
        let own = try ladder.measuredFactor(of: .parallelLoops, over: .loopOrder)
        let threads = try ladder.measured(.parallelLoops).threads
        guard threads > 1 else { throw Unmeasured(reason: "the loops ran in one thread: --threads takes more") }
        let perCore = own.divided(by: Double(threads))
        let paper = paperPerCore(published)
        let measured =
            gain(own, of: .parallelLoops, over: .loopOrder, ladder) + " on \(cores(threads)); "
            + "per core \(Format.ratio(perCore.median)) against the paper's \(Format.ratio(paper))"
        return Finding(
            measured: measured,
            verdict: orPerCore(
                .atLeast(published, own.ci95, words: Format.ratio(published)),
                holds: own.ci95.low > 1 && perCore.ci95.low >= paper, threads),
            decisive: [.loopOrder, .parallelLoops])
    }

    /// 2.7: over parallel loops, whatever stands between the two.
    static let divideAndConquer: Rule = { published, ladder throws(Unmeasured) in
        try ownGain(published, of: .divideAndConquer, over: .parallelLoops, ladder)
    }

    /// 2.8: over the same program without vector instructions.
    static let vectorised: Rule = { published, ladder throws(Unmeasured) in
        try ownGain(published, of: .vectorised, over: .divideAndConquer, ladder)
    }

    private static func ownGain(
        _ published: Double, of id: Rung.ID, over base: Rung.ID, _ ladder: LadderResult
    ) throws(Unmeasured) -> Finding {
        let own = try ladder.measuredFactor(of: id, over: base)
        guard try ladder.measured(id).threads == ladder.measured(base).threads else {
            throw Unmeasured(reason: "\(base.rawValue) and \(id.rawValue) ran on different numbers of threads")
        }
        let apart = Judgement.apart(own.median, published)
        return Finding(
            measured: "\(gain(own, of: id, over: base, ladder)), \(apart)", verdict: .near(published, own.ci95),
            decisive: [base, id])
    }

    /// 2.9: by the share of the peak, which alone means the same on every machine.
    static let shareOfPeak: Rule = { published, ladder throws(Unmeasured) in
        let packed = try ladder.measured(.packed)
        guard let share = share(of: packed, ladder) else {
            throw Unmeasured(reason: "this machine's peak was not measured")
        }
        var measured = "\(Format.share(share)) of the peak of \(cores(packed.threads)) \(ladder.place)"
        if let own = ladder.factor(of: .packed, over: .vectorised) {
            measured += "; \(Format.ratio(own)) over vectorised"
        }
        return Finding(
            measured: measured, verdict: .atLeast(published, share.ci95, words: Format.threshold(published)),
            decisive: [.packed], needsPeak: true)
    }

    private static func share(of measurement: RungMeasurement, _ ladder: LadderResult) -> Estimate? {
        guard let peak = ladder.peak?.gigaflops(threads: measurement.threads), peak > 0 else { return nil }
        let seconds = measurement.seconds
        let shares = [seconds.ci95Seconds.high, seconds.seconds, seconds.ci95Seconds.low].compactMap {
            LadderResult.gigaflops(size: ladder.size, seconds: $0).map { $0 / peak }
        }
        guard shares.count == 3 else { return nil }
        return Estimate(median: shares[1], ci95: Interval(shares[0], shares[2]))
    }

    /// `12.1× (11.6…12.7) over parallel-loops, 9,210× over Python, at N = 4096`.
    private static func gain(
        _ own: Estimate, of id: Rung.ID, over base: Rung.ID, _ ladder: LadderResult
    ) -> String {
        let absolute = ladder.factor(of: id, over: .pythonModule).map { ", \(Format.ratio($0.median)) over Python," }
        return "\(Format.ratio(own)) over \(base.rawValue)\(absolute ?? "") \(ladder.place)"
    }
}
