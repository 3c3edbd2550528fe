/// What a report on a ladder holds on one Python: the ladder of the paper's size where there is one, else the largest.
package struct LadderEvidence: Evidence {
    /// The rungs whose figures decide, or stand beside what decides.
    package typealias Needs = [Rung.ID]

    package var python: String
    var ladder: LadderResult?
    /// Checks of the run or the whole ladder that failed.
    var failures: [Check]

    init(_ report: LadderReport, python: String) {
        self.python = python
        let own = report.results.filter { $0.python == python }
        ladder = own.first { $0.size == PublishedRung.size } ?? own.max { $0.size < $1.size }
        failures = (report.checks + (ladder?.checks ?? [])).filter { !$0.passed }
    }

    /// Why these rungs' figures decide nothing: the first check that failed; nil if none did.
    func refusal(_ decisive: [Rung.ID], peak: Bool) -> String? {
        if let check = failures.first { return "\(check.name) failed (\(check.figure))" }
        for id in decisive {
            let checks = ladder?.rung(id)?.measurement?.checks ?? []
            if let check = checks.first(where: { !$0.passed }) {
                return "\(check.name) of \(id.rawValue) failed (\(check.figure))"
            }
        }
        guard peak, let check = ladder?.peak?.check, !check.passed else { return nil }
        return "\(check.name) failed (\(check.figure))"
    }
}

/// Why there is nothing to judge a claim by, in words that follow "not measured: ". It never leaves the rules.
struct Unmeasured: Error {
    var reason: String
}

/// What the rules of claims ask of a ladder.
extension LadderResult {
    func measured(_ id: Rung.ID) throws(Unmeasured) -> RungMeasurement {
        switch rung(id)?.outcome {
        case .measured(let measurement): return measurement
        case .absent(let remedy): throw Unmeasured(reason: "\(id.rawValue) is not on this machine: \(remedy)")
        case .failed(let reason): throw Unmeasured(reason: "\(id.rawValue) failed: \(reason)")
        case .skipped(let reason): throw Unmeasured(reason: "\(id.rawValue) was skipped: \(reason)")
        case nil: throw Unmeasured(reason: "\(id.rawValue) was not run")
        }
    }

    func measuredFactor(of id: Rung.ID, over base: Rung.ID) throws(Unmeasured) -> Estimate {
        _ = try measured(base)
        _ = try measured(id)
        guard let factor = factor(of: id, over: base) else {
            throw Unmeasured(reason: "the times of \(base.rawValue) and \(id.rawValue) give no ratio")
        }
        return factor
    }

    /// The rung that took least time, of those that were measured; the first one's reason where none was.
    func fastest(of ids: [Rung.ID]) throws(Unmeasured) -> Rung.ID {
        let measured = ids.compactMap { id in rung(id)?.measurement.map { (id, $0.seconds.seconds) } }
        guard let fastest = measured.min(by: { $0.1 < $1.1 }) else {
            for id in ids { _ = try self.measured(id) }
            throw Unmeasured(reason: "no rung was named")
        }
        return fastest.0
    }

    /// `at N = 1024 (published for 4096)`.
    var place: String {
        "at N = \(size)" + (size == PublishedRung.size ? "" : " (published for \(PublishedRung.size))")
    }
}
