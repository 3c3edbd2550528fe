import Findings
import Foundation
import Measurement
import Testing

@Suite(.serialized, .enabled(if: Machine.hasPython)) struct SmallRunTests {
    private let run: SmallRun

    init() throws {
        run = try SmallRun.shared.get()
    }

    @Test func `it succeeds, is silent about it, and leaves its two files`() {
        #expect(run.outcome.status == 0)
        #expect(run.outcome.errors.isEmpty)
        #expect(run.files == ["run.json", "run.md"])
        #expect(run.outcome.output.contains("Where one call's time goes"))
        run.outcome.expectPlain()
    }

    @Test func `the JSON has the promised keys`() throws {
        let top = try #require(try JSONSerialization.jsonObject(with: run.json) as? [String: Any])
        #expect(top["schema"] as? String == "glue-profile/1")
        #expect(top["kind"] as? String == "dot")
        #expect(top["complete"] as? Bool == true)
        for key in ["method", "environment", "results", "crossovers", "claims", "checks", "warnings"] {
            #expect(top.keys.contains(key))
        }
        let results = try #require(top["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["size"] as? Int } == [8, 64])
        for result in results {
            for key in ["dtype", "threads", "calls", "total", "residual_ns", "glue_share", "native", "checks"] {
                #expect(result.keys.contains(key), "\(key)")
            }
            let tiers = try #require(result["tiers"] as? [[String: Any]])
            #expect(
                tiers.compactMap { $0["name"] as? String }
                    == ["bridge", "interpreter", "dispatch", "allocate", "kernel", "return"])
            #expect(tiers.allSatisfy { $0["median_ns"] is Double && ($0["ci95_ns"] as? [Double])?.count == 2 })
            let native = try #require(result["native"] as? [[String: Any]])
            #expect(native.compactMap { $0["path"] as? String } == ["same-blas", "swift"])
        }
    }

    @Test func `tiers and residual add up to the total, within the stated bound`() throws {
        for result in try run.report().results {
            let sum = result.tiers.reduce(0) { $0 + ($1.time?.medianNanoseconds ?? .nan) }
            #expect(abs(sum + result.residualNanoseconds - result.total.medianNanoseconds) < 1e-6)
            #expect(abs(result.residualNanoseconds) <= max(50, 0.01 * result.total.medianNanoseconds))
            #expect(result.checks.map(\.name).contains("closure"))
        }
    }

    @Test func `the glue is most of a tiny call and little of a larger one`() throws {
        let shares = try run.report().results.compactMap(\.glueShare)
        try #require(shares.count == 2)
        #expect(shares.allSatisfy { $0.ci95.contains($0.median) && (0...1).contains($0.median) })
        #expect(shares[0].median > shares[1].median)
    }

    @Test func `native results are equal to NumPy's`() throws {
        for result in try run.report().results {
            #expect(result.native.allSatisfy { $0.errorOverBound <= 1 })
            #expect(result.status == .complete)
            #expect(result.calls > 100)
        }
    }

    @Test func `two identical arms stay below the floor in 95 of 100 splits`() throws {
        for result in try run.report().results {
            let samples = try #require(result.samples)
            let (first, again) = (samples.arms["absent"] ?? [], samples.arms["absent-again"] ?? [])
            let pairs = zip(first, again).map { zip($0, $1).map { NoiseFloor.Pair($0, $1) } }
            let floor = NoiseFloor(pairs: ClusteredSamples(processes: pairs), of: .medianOfRatios, seed: 1)
            #expect(floor.relativeDifference == result.noiseFloor, "the floor that was printed")
            // The same share of more splits, so that chance has less of a say in this test.
            #expect(floor.splits(count: 1000, seed: 2026) >= 950)
        }
    }

    @Test func `the Markdown has the tables and no colours`() {
        for heading in ["Where one call's time goes", "The same product without Python", "The published claims"] {
            #expect(run.markdown.contains(heading))
        }
        #expect(run.markdown.contains("| bridge"))
        #expect(!run.markdown.contains("\u{1B}"))
    }
}
