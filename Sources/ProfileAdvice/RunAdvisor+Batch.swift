internal import Findings

/// Where calls were counted: what one call in the place of many would take.
extension RunAdvisor {
    /// Of a loop's time: with less of it in calls that a batch can replace, the rest decides what the loop is about.
    private static let leastBatchable = 0.1

    /// A loop whose calls one call each, over all the loop's operands, would take the place of: its glue and those calls
    /// go, and their work remains at the price that it has in a batch.
    ///
    /// What else is native in the loop stays, and so does its waiting.
    func batch(_ entry: LoopTimes.Entry) -> RunAdvice? {
        let known = batchable(in: entry.loop)
        let glue = entry.split.sum(TimeClass.glue)
        let gone = known.reduce(0) { $0 + $1.site.seconds } + secondsBelow(known, entry.loop)
        let remains = known.reduce(0) { $0 + $1.batchedSeconds }
        guard gone + glue > 0, known.contains(where: { $0.cost.batched > 0 }),
            gone >= Self.leastBatchable * entry.split.sum()
        else { return nil }
        let gained = share(max(min(glue + gone, entry.split.sum()) - remains, 0))
        return RunAdvice(
            kind: .batch, place: place(entry), gain: gain(gained),
            text:
                "call \(names(known)) once for all items instead of once for each, if the calls do not depend on each "
                + "other.",
            reasoning: "The \(entry.loop.kind.rawValue) took \(seconds(entry.split.sum())), of which glue "
                + "\(seconds(glue)). \(reasons(known.filter { $0.cost.batched > 0 }))")
    }

    /// More would not be read; the table of call sites has them all.
    private static let mostSites = 3

    private func reasons(_ sites: [BatchableSite]) -> String {
        let more = sites.count - Self.mostSites
        return sites.prefix(Self.mostSites).map(words).joined(separator: " ")
            + (more > 0 ? " And \(more) more such \(more == 1 ? "place" : "places")." : "")
    }

    private func batchable(in loop: ProgramLoop) -> [BatchableSite] {
        costs.filter { times.loop(around: $0.site.place) == loop }
    }

    /// Native seconds inside NumPy's own Python, to which methods such as `mean` go on.
    private func secondsBelow(_ known: [BatchableSite], _ loop: ProgramLoop) -> Double {
        let counted = Set(known.map(\.site.place))
        return (report.callSites ?? []).filter {
            $0.place.file.contains("/numpy/") && !counted.contains($0.place) && times.loop(around: $0.place) == loop
        }.reduce(0) { $0 + $1.seconds }
    }

    private func names(_ known: [BatchableSite]) -> String {
        let names = known.filter { $0.cost.batched > 0 }.map(\.site.callee)
        let unique = names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
        return unique.count > 2 ? "\(unique[0]) and \(unique.count - 1) others" : unique.joined(separator: " and ")
    }

    private func words(_ known: BatchableSite) -> String {
        let site = known.site
        let size = site.operands.map { " on a median of \(Format.count(Int($0.medianElements))) elements" } ?? ""
        return "Line \(site.place.line): \(Format.count(site.calls)) calls of \(site.callee)\(size), "
            + "\(Format.duration(known.perCall)) each, of which \(Format.duration(known.cost.batched)) were work: in one "
            + "call all of it would take \(seconds(known.batchedSeconds))\(crossover(known))."
    }

    /// The size from which on the work takes longer than what surrounds it.
    private func crossover(_ known: BatchableSite) -> String {
        guard let elements = known.site.operands?.medianElements, elements > 0, known.cost.batched > 0,
            known.perCall > known.cost.batched
        else { return "" }
        let size = elements * (known.perCall - known.cost.batched) / known.cost.batched
        return ", and work begins to prevail at \(Format.count(Int(size.rounded()))) elements"
    }
}
