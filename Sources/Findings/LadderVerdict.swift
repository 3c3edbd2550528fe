/// What a ladder says, in one sentence. It says so where checks failed.
package struct LadderVerdict {
    private let ladder: LadderResult
    private let failures: [Check]

    package init(_ report: LadderReport, _ ladder: LadderResult) {
        self.ladder = ladder
        failures = (report.checks + ladder.checks).filter { !$0.passed }
    }

    package var sentence: String {
        guard let best = fastest else { return "No rung of this ladder has a figure." }
        let words = over(.pythonModule, best) ?? over(.pythonFunction, best) ?? rate(best)
        guard let check = failures.first ?? failed(best) else { return "On this machine, \(words)." }
        return "This ladder decides nothing, since \(check.name) failed (\(check.figure)). As measured, \(words)."
    }

    private var fastest: Rung? {
        ladder.rungs.filter { $0.measurement?.figures != nil }.min {
            ($0.measurement?.seconds.seconds ?? .infinity) < ($1.measurement?.seconds.seconds ?? .infinity)
        }
    }

    private func failed(_ best: Rung) -> Check? {
        [best, ladder.rung(.pythonModule)].lazy.compactMap(\.self).flatMap { $0.measurement?.checks ?? [] }
            .first { !$0.passed }
    }

    private func over(_ base: Rung.ID, _ best: Rung) -> String? {
        guard base != best.id, let factor = ladder.factor(of: best.id, over: base),
            let threads = best.measurement?.threads, threads > 0
        else { return nil }
        let name = base == .pythonModule ? "Python" : "Python in a function"
        let perCore =
            threads > 1 ? ", with \(threads) threads and \(Format.ratio(factor.median / Double(threads))) per core" : ""
        return
            "\(best.id.rawValue) computes the \(ladder.size)×\(ladder.size) product \(Format.ratio(factor)) as fast as "
            + "\(name)\(perCore)\(paper)"
    }

    /// The paper's is of Python at module level and of its own size.
    private var paper: String {
        guard let top = PublishedRung.table.last else { return "" }
        return
            "; the paper's ladder of \(PublishedRung.size)×\(PublishedRung.size) came to \(Format.ratio(top.absolute)) on "
            + "\(PublishedRung.cores) cores, \(Format.ratio(top.absolute / Double(PublishedRung.cores))) per core"
    }

    private func rate(_ best: Rung) -> String {
        let rate = best.measurement?.figures?.gigaflops.map { Format.gigaflops($0) } ?? Format.nothing
        return
            "the fastest rung measured for the \(ladder.size)×\(ladder.size) product is \(best.id.rawValue), at \(rate)"
    }
}
