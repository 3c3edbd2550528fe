import Findings
import RandomFindings
import Testing

@testable import Comparison

/// Reports with figures and strings of any kind give a comparison or a reason why not, and never a crash.
@Suite struct ComparisonFuzzTests {
    @Test(arguments: UInt64(0)..<60) func `no pair of reports breaks a comparison`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let (first, second) = (random.report(), random.report())
        let (ladder, other) = (random.ladderReport(), random.ladderReport())
        let (run, rerun) = (random.runReport(), random.runReport())
        for (old, new) in [
            (Report.run(run), .run(run)), (.run(run), .run(rerun)), (.run(run), .dot(first)),
            (Report.dot(first), Report.dot(first)), (.dot(first), .dot(second)), (.ladder(ladder), .ladder(ladder)),
            (.ladder(ladder), .ladder(other)), (.dot(first), .ladder(ladder)),
        ] { try compare(old, new) }
    }

    /// Real arms with hostile samples: zeros, negative ones, none at all, processes without a block.
    @Test(
        arguments: [[], [[]], [[0]], [[-1], [2]], [[1e308], [1e-308]], [[], [1, 2]], [[5], [5]]] as [[[Double]]])
    func `samples that are none are left out or undecided`(samples: [[Double]]) throws {
        var report = MadeReport(seed: 1).dot()
        for index in report.results.indices {
            report.results[index].samples?.arms["absent"] = samples
            report.results[index].samples?.tiers["kernel"] = samples
        }
        try compare(.dot(report), .dot(report))
        try compare(.dot(MadeReport(seed: 1).dot()), .dot(report))
    }

    /// An interval whose ends are the wrong way round lies above itself.
    private func isAbsurd(_ report: Report) -> Bool {
        if case .run(let run) = report { run.glue.ci95.low > run.glue.ci95.high } else { false }
    }

    private func compare(_ old: Report, _ new: Report) throws {
        do {
            let comparison = try Comparison.report(
                old: ("a", old), new: ("b", new), options: Comparison.Options(limit: 0, force: true), generator: "")
            #expect(!comparison.figures.isEmpty || comparison.run?.shares.isEmpty == false)
            if old == new, !isAbsurd(old) { #expect(!comparison.fails) }
            do throws(FindingsError) {
                #expect(try ComparisonReport(json: comparison.json()) == comparison)
            } catch {
                // A figure beyond what a number holds, which JSON has no word for.
                guard case .notFinite = error else { throw error }
            }
        } catch is ComparisonError {
            // A reason in words.
        }
    }
}
