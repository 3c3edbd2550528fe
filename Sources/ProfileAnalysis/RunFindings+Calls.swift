internal import CallCounting
internal import Findings
internal import Measurement
internal import Sampling

/// Calls that were counted, and how they agree with the samples.
extension RunFindings {
    /// Sites beyond so many tell nothing.
    private static let mostSites = 500
    /// Two techniques without a common cause of error agreed that well on all programs of known time.
    private static let mostApart = 0.03

    var callSites: [RunCallSite]? {
        calls.map { calls in calls.sites.prefix(Self.mostSites).map(RunCallSite.init) }
    }

    var callStubs: RunCallStubs? {
        calls.map { calls in
            RunCallStubs(
                calls: calls.calls, unplaced: calls.unplaced, pointers: calls.pointers,
                stubNanoseconds: calls.stubNanoseconds, insideNanoseconds: calls.insideNanoseconds,
                walkSeconds: calls.walkNanoseconds / 1e9, costShare: stubNanoseconds / max(profile.wallNanoseconds, 1),
                nativeShare: stubShare(calls))
        }
    }

    /// Stubs and samples, each by itself, on the main thread. What an extension waits for, or has the system do, is in the
    /// stubs' time, while samples hold it apart without saying for whom it was: it may be all of it or nothing.
    var witness: Check? {
        guard let calls, let main = profile.threads.first(where: \.isMain) else { return nil }
        let all = main.activities.reduce(0) { $0 + $1.threadNanoseconds }
        guard all > 0 else { return nil }
        let share = { (activities: [Activity]) in
            activities.reduce(0) { $0 + main.activities[$1.rawValue].threadNanoseconds } / all
        }
        let low = share([.extension, .kernel])
        let high = low + share([.system, .waiting])
        let stubs = stubShare(calls)
        let looks = Double(main.activities.reduce(0) { $0 + $1.samples })
        // Samples are uncertain by themselves: by 4 points in a second.
        let apart = max(
            Proportion(share: low, looks: looks).low - stubs,
            stubs - Proportion(share: min(high, 1), looks: looks).high, 0)
        return Check(
            name: "witness", passed: apart <= Self.mostApart,
            figure: "the main thread's time in extensions is \(Format.share(stubs)) by stubs, \(Format.share(low)) by "
                + "samples and up to \(Format.share(high)) with the system's; beyond these samples' interval by \(Format.share(apart)), bound "
                + "\(Format.share(Self.mostApart))")
    }

    private func stubShare(_ calls: CountedCalls) -> Double {
        profile.wallNanoseconds > 0 ? calls.mainNanoseconds / profile.wallNanoseconds : 0
    }
}

extension RunCallSite {
    init(_ site: CountedSite) {
        self.init(
            place: RunPlace(file: site.file, line: site.line, function: site.function), callee: site.callee,
            calls: site.calls, seconds: site.nanoseconds / 1e9, operands: RunOperands(site.operands))
    }
}

extension RunOperands {
    /// Nil where no call had any that is known.
    init?(_ operands: CountedOperands) {
        let kind: Kind? =
            operands.arrays > 0 ? .array : operands.lists > 0 ? .list : operands.scalars > 0 ? .scalar : nil
        guard let kind else { return nil }
        self.init(
            kind: kind, dtype: operands.dtype, elements: operands.elements, medianElements: operands.medianElements,
            shapes: operands.shapes)
    }
}
