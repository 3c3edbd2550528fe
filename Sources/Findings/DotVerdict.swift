/// What a report on np.dot says of one Python, in one sentence. It says what is not decided where checks failed.
package struct DotVerdict {
    /// The share below which glue is said not to matter, as published.
    private static let share = 0.001

    private let evidence: DotEvidence

    package init(_ report: DotReport, python: String) {
        evidence = DotEvidence(report, python: python)
    }

    package var sentence: String {
        guard !evidence.results.isEmpty else { return "Nothing was measured of this Python." }
        guard evidence.largest != nil else {
            return "No BLAS call was observed, so that nobody can tell whose the time of np.dot is here."
        }
        return "On this machine, \(crossing); \(gain)."
    }

    private var wanted: String { Format.threshold(Self.share) }

    private var crossing: String {
        switch evidence.crossover(at: Self.share) {
        case .at(let size, let ci95):
            let figure = "N = \(Format.size(size, ci95))"
            if let refusal = evidence.refusal(evidence.neighbours(of: size)) {
                return undecided("where Python's share of np.dot falls below \(wanted)", refusal, "at \(figure)")
            }
            return "Python's share of np.dot falls below \(wanted) above \(figure)"
        case .below(let smallest):
            let words = "below \(wanted) at all sizes measured, from N = \(smallest) on"
            if let refusal = evidence.refusal(evidence.results.filter { $0.size == smallest }) {
                return undecided("Python's share of np.dot", refusal, words)
            }
            return "Python's share of np.dot is \(words)"
        case .above, nil:
            return shareOfLargest
        }
    }

    /// Where no crossover was seen.
    private var shareOfLargest: String {
        guard let largest = evidence.largest, let share = largest.glueShare else {
            return "Python's share of np.dot is not known"
        }
        let words = "\(Format.share(share)) at \(evidence.place(largest)), the largest measured"
        if let refusal = evidence.refusal([largest]) { return undecided("Python's share of np.dot", refusal, words) }
        let bound = share.ci95.low > Self.share ? ", so that it falls below \(wanted) further up if at all" : ""
        return "Python's share of np.dot is \(words)\(bound)"
    }

    /// At most: the ends of the intervals, of the arm that calls the same BLAS.
    private var gain: String {
        let subject = "rewriting the glue natively would gain"
        let measured = evidence.results.compactMap { result in
            result.native.first { $0.path == .sameBLAS && $0.errorOverBound <= 1 }.map { (result, $0) }
        }
        guard let smallest = measured.first, let largest = measured.last else {
            return "what a native rewrite of the glue would gain was not measured"
        }
        let places = smallest.0.size == largest.0.size ? [smallest] : [smallest, largest]
        let words = places.map { most($0.1, $0.0) }.joined(separator: " and ")
        if let refusal = evidence.refusal(places.map(\.0)) {
            return undecided("what a native rewrite of the glue would gain", refusal, words)
        }
        return "\(subject) \(words)"
    }

    private func most(_ arm: NativeArm, _ result: DotResult) -> String {
        let most = 1 - arm.ratioCI95.low
        return (most > 0 ? "at most \(Format.share(most))" : "nothing") + " at \(evidence.place(result))"
    }

    private func undecided(_ what: String, _ refusal: String, _ measured: String) -> String {
        "\(what) is not decided, since \(refusal) (as measured: \(measured))"
    }
}
