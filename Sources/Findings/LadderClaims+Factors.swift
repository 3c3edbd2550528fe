/// Claims on how much faster than Python a rung is.
extension LadderClaims {
    /// 2.3: absolute, else per core, since the paper had 18 of them.
    static let wholeFactor: Rule = { published, ladder throws(Unmeasured) in
        let end = try ladder.fastest(of: ends)
        let factor = try ladder.measuredFactor(of: end, over: .pythonModule)
        let threads = try ladder.measured(end).threads
        let perCore = factor.divided(by: Double(max(1, threads)))
        let paper = paperPerCore(PublishedRung.of(.packed)?.absolute)
        let measured =
            "\(Format.ratio(factor)) by \(end.rawValue) on \(cores(threads)) \(ladder.place); "
            + "per core \(Format.ratio(perCore.median)) against the paper's \(Format.ratio(paper))"
        return Finding(
            measured: measured,
            verdict: orPerCore(
                .atLeast(published, factor.ci95, words: Format.ratio(published)), holds: perCore.ci95.low >= paper,
                threads),
            decisive: [.pythonModule, end])
    }

    /// 2.4.
    static let java: Rule = { published, ladder throws(Unmeasured) in
        let factor = try ladder.measuredFactor(of: .java, over: .pythonModule)
        return Finding(
            measured: "\(Format.ratio(factor)) \(ladder.place), \(Judgement.apart(factor.median, published))",
            verdict: .near(published, factor.ci95), decisive: [.pythonModule, .java])
    }

    /// 2.5: by -O3, which is what a reader takes for C; the other flags are told beside it, since they move it tenfold.
    static let plainC: Rule = { published, ladder throws(Unmeasured) in
        let factor = try ladder.measuredFactor(of: .cO3, over: .pythonModule)
        let others = [Rung.ID.cO0, .cFast].compactMap { id in
            ladder.factor(of: id, over: .pythonModule).map { "\(Format.ratio($0.median)) by \(id.rawValue)" }
        }
        let measured = (["\(Format.ratio(factor)) by c-o3 \(ladder.place)"] + others).joined(separator: ", ")
        return Finding(
            measured: measured, verdict: .near(published, factor.ci95), decisive: [.pythonModule, .cO3])
    }

    /// 2.10: per core, since NumPy may have several and plain C has one.
    static let notSlowerThanC: Rule = { published, ladder throws(Unmeasured) in
        let plain = try ladder.fastest(of: [.cFast, .cO3, .cO0])
        let numpy = try ladder.measured(.numpy)
        let perCore = try ladder.measuredFactor(of: .numpy, over: plain).divided(by: Double(max(1, numpy.threads)))
        var measured = "NumPy's BLAS per core: \(Format.ratio(perCore)) over \(plain.rawValue) \(ladder.place)"
        if plain != .cO3, let optimised = ladder.factor(of: .numpy, over: .cO3) {
            measured += ", \(Format.ratio(optimised.median / Double(max(1, numpy.threads)))) over c-o3"
        }
        return Finding(
            measured: measured, verdict: .atLeast(published, perCore.ci95, words: Format.ratio(published)),
            decisive: [plain, .numpy])
    }

    static func paperPerCore(_ figure: Double?) -> Double {
        (figure ?? .infinity) / Double(PublishedRung.cores)
    }

    /// What fails on these cores alone may yet hold on each of them.
    static func orPerCore(_ verdict: ClaimResult.Verdict, holds: Bool, _ threads: Int) -> ClaimResult.Verdict {
        verdict == .doesNotHold && holds ? .holdsPerCore(cores: threads) : verdict
    }
}
