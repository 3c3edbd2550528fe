import Foundation
import RandomFindings
import Testing

@testable import Findings
@testable import Reporting

/// One call on a line of time, and the formats that are made of it.
@Suite struct CallSliceTests {
    @Test(arguments: UInt64(0)..<40) func `slices lie within each other, and own times add up`(seed: UInt64) throws {
        for slice in slices(seed) {
            expectNested(slice)
            let own = all(slice).reduce(0) { $0 + $1.ownNanoseconds }
            #expect(abs(own - (slice.end - slice.start)) <= 1e-9 * own)
        }
    }

    @Test func `a tier that cannot be told from zero has no width`() throws {
        var result = Fixture.single.results[0]
        result.tiers = [
            Tier(
                name: .bridge, time: TimeEstimate(medianNanoseconds: -3, ci95Nanoseconds: Interval(-5, 1)),
                rawMedianNanoseconds: nil),
            Tier(
                name: .kernel, time: TimeEstimate(medianNanoseconds: 7, ci95Nanoseconds: Interval(6, 8)),
                rawMedianNanoseconds: nil),
        ]
        let slice = try #require(CallSlice(result))
        #expect(slice.end - slice.start == 7)
        result.tiers = [Tier(name: .kernel, time: nil, rawMedianNanoseconds: nil)]
        #expect(CallSlice(result) == nil)
    }

    @Test func `speedscope's frames open and close in order`() throws {
        let data = try ReportFormat.speedscope.data(of: [NamedReport(name: "x", report: .dot(Fixture.report))])
        let file = try JSONDecoder().decode(SpeedscopeFile.self, from: data)
        try file.validate()
        #expect(file.profiles.count == Fixture.report.results.count)
        #expect(throws: SpeedscopeFile.Fault.self, "the check can fail") {
            var broken = file
            broken.profiles[0].events?.swapAt(1, 2)
            try broken.validate()
        }
    }

    @Test func `a trace's slices of a thread nest`() throws {
        let data = try ReportFormat.trace.data(of: [NamedReport(name: "x", report: .dot(Fixture.report))])
        let file = try JSONDecoder().decode(TraceFile.self, from: data)
        try file.validate()
        #expect(file.traceEvents.count { $0.ph == "M" && $0.name == "thread_name" } == Fixture.report.results.count)
        #expect(throws: TraceFile.Fault.self, "the check can fail") {
            var broken = file
            let index = try #require(broken.traceEvents.firstIndex { $0.name == "kernel" })
            broken.traceEvents[index].dur = 1e9
            try broken.validate()
        }
    }

    @Test func `collapsed stacks hold each tier's own time in whole nanoseconds`() throws {
        let data = try ReportFormat.folded.data(of: [NamedReport(name: "x", report: .dot(Fixture.single))])
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        for result in Fixture.single.results {
            for tier in result.tiers {
                guard let time = tier.time else { continue }
                let frames = "np.dot \(result.size)x\(result.size) float64;bridge"
                let own = lines.filter {
                    $0.hasPrefix(frames)
                        && $0.split(separator: " ").dropLast().joined(separator: " ")
                            .hasSuffix(";\(tier.name.rawValue)")
                }
                #expect(
                    own.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } } == [
                        time.medianNanoseconds.rounded()
                    ])
            }
        }
    }

    private func slices(_ seed: UInt64) -> [CallSlice] {
        var random = RandomReport(seed: seed)
        // Figures of which half are at the ends of what a number can hold make sums that nothing is known of.
        return random.report().results.compactMap(CallSlice.init).filter { $0.end < 1e12 }
    }

    private func all(_ slice: CallSlice) -> [CallSlice] { [slice] + slice.inside.flatMap(all) }

    private func expectNested(_ slice: CallSlice) {
        #expect(slice.start <= slice.end)
        var end = slice.start
        for inner in slice.inside {
            #expect(inner.start >= end && inner.end <= slice.end * (1 + 1e-12))
            end = inner.end
            expectNested(inner)
        }
    }
}
