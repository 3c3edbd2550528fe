import Findings
import Glibc
import Testing

@testable import Experiments

@Suite struct DotAnalysisTests {
    private let sizes = [8, 32, 128, 512, 2048]
    private let shares = [0.5, 0.1, 0.01, 0.001]

    /// Glue falls with this power of the size, from 90 % at N = 8.
    private static let power = 1.5
    private func share(_ size: Int) -> Double { 0.9 * pow(Double(size) / 8, -Self.power) }
    private func crossing(_ share: Double) -> Double { 8 * pow(0.9 / share, 1 / Self.power) }

    private func samples(_ size: Int, process: Int) -> DotSamples {
        KnownCall().withGlueShare(share(size)).samples(size: size, process: process)
    }

    @Test func `the crossovers of a power law are found within one per cent`() throws {
        let candidate = DotExperiment.Candidate.known(
            sizes.flatMap { size in (0..<3).map { samples(size, process: $0) } })
        let crossovers = DotAnalysis(DotOptions(), [candidate]).crossovers()
        #expect(crossovers.map(\.share) == shares + [1e-4])
        for crossover in crossovers.dropLast() {
            guard case .at(let size, let interval) = crossover.position else {
                Issue.record("not within the sizes: \(crossover)")
                continue
            }
            #expect(abs(size / crossing(crossover.share) - 1) < 0.01)
            #expect(interval.low <= size && size <= interval.high)
            #expect(interval.low > 0.98 * size && interval.high < 1.02 * size)
        }
        #expect(crossovers.last?.position == .above(largest: 2048))
    }

    @Test func `a run that was stopped in its second process keeps its crossovers`() {
        let all = sizes.map { samples($0, process: 0) } + [samples(8, process: 1), samples(32, process: 1)]
        let crossovers = DotAnalysis(DotOptions(), [.known(all)]).crossovers()
        #expect(crossovers.count == 5)
        let analysis = DotAnalysis(DotOptions(), [.known(sizes.map { samples($0, process: 0) })])
        #expect(crossovers == analysis.crossovers(), "only the process that has all sizes counts")
    }

    @Test func `sizes of different processes, or one size, have no crossover`() {
        let apart = [samples(8, process: 0), samples(512, process: 1)]
        #expect(DotAnalysis(DotOptions(), [.known(apart)]).crossovers().isEmpty)
        #expect(DotAnalysis(DotOptions(), [.known([samples(8, process: 0)])]).crossovers().isEmpty)
        let unseen = sizes.map { KnownCall().withoutKernel.samples(size: $0) }
        #expect(DotAnalysis(DotOptions(), [.known(unseen)]).crossovers().isEmpty)
    }

    @Test func `results come Python by Python, by size`() {
        let some = [samples(128, process: 0), samples(8, process: 0)]
        let results = DotAnalysis(DotOptions(), [.known(some, id: "a"), .known(some, id: "b"), .known([], id: "c")])
            .results()
        #expect(results.map(\.python) == ["a", "a", "b", "b"])
        #expect(results.map(\.size) == [8, 128, 8, 128])
    }

    @Test(arguments: [
        (1.0, 0.0, true), (1.019, 49, true), (0.981, -49, true), (1.021, 0, false), (1, 51, false), (1, -51, false),
    ])
    func `the known truth has bounds`(slope: Double, intercept: Double, passed: Bool) throws {
        var candidate = DotExperiment.Candidate.known([samples(8, process: 0)])
        candidate.instrument = [
            InstrumentFacts(
                pairNanoseconds: 8, insideNanoseconds: 5, pairs: 4, stated: [0, 100], recovered: [0, 100], slope: slope,
                interceptNanoseconds: intercept)
        ]
        let check = try #require(DotAnalysis(DotOptions(), [candidate]).checks().first { $0.name == "known-truth" })
        #expect(check.passed == passed)
    }

    @Test(arguments: [(0, true), (8, true), (9, false)])
    func `blocks that moved are counted`(moved: Int, passed: Bool) throws {
        var sample = samples(8, process: 0)
        for block in 0..<moved { sample.drifted[block] = true }
        var candidate = DotExperiment.Candidate.known([sample])
        candidate.instrument = [
            InstrumentFacts(
                pairNanoseconds: 8, insideNanoseconds: 5, pairs: 4, stated: [], recovered: [], slope: 1,
                interceptNanoseconds: 0)
        ]
        let check = try #require(DotAnalysis(DotOptions(), [candidate]).checks().first { $0.name == "drift" })
        #expect(check.passed == passed)
    }
}
