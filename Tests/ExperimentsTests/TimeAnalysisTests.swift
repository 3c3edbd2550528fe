import Findings
import Measurement
import Testing

@testable import Experiments

@Suite struct TimeAnalysisTests {
    /// Blocks of which every figure is known.
    private func samples(_ process: Int, blocks: Int = 20, sameBLAS: Double? = nil) -> TimeSamples {
        var samples = TimeSamples(process: process)
        samples.executionsPerBlock = 100
        for block in 0..<blocks {
            let wave = 1 + 0.002 * Double((block * 7 + process) % 5 - 2)
            samples.arms[.statement, default: []].append(110 * wave)
            samples.arms[.again, default: []].append(110 / wave)
            samples.arms[.emptyLoop, default: []].append(10)
            samples.arms[.swift, default: []].append(25)
            if let sameBLAS { samples.arms[.sameBLAS, default: []].append(sameBLAS) }
        }
        samples.operation = "dot of 8x8 and 8x8"
        samples.dtype = "float64"
        samples.errorOverBound = [.swift: 0.5, .sameBLAS: 0]
        return samples
    }

    @Test func `net is gross without the empty loop, and ratios are over the net`() throws {
        let analysis = try #require(TimeAnalysis((0..<3).map { samples($0, sameBLAS: 50) }, seed: 1))
        #expect(abs(analysis.gross.medianNanoseconds - 110) < 0.1)
        #expect(abs(analysis.net.medianNanoseconds - 100) < 0.1)
        #expect(abs(analysis.emptyLoop.medianNanoseconds - 10) < 1e-9)
        guard case .measured(let floor) = analysis.native else {
            Issue.record("no floor")
            return
        }
        #expect(floor.arms.map(\.path) == [.sameBLAS, .swift])
        #expect(abs((floor.base?.ratio ?? 0) - 0.5) < 0.001)
        #expect(abs((floor.glue?.median ?? 0) - 0.5) < 0.001)
        #expect(floor.faster?.path == .swift)
        #expect(try #require(analysis.floor).relativeDifference < 0.01)
    }

    @Test func `a process without a whole block does not count`() throws {
        var late = TimeSamples(process: 2)
        late.arms = [.statement: [100]]
        late.arms[.again] = []
        let analysis = try #require(TimeAnalysis([samples(0), late], seed: 1))
        #expect(analysis.processes == 1)
        #expect(TimeAnalysis([late], seed: 1) == nil)
    }

    @Test func `an empty statement's net time may lie on either side of zero`() throws {
        var none = samples(0)
        none.arms[.statement] = none.arms[.emptyLoop]
        none.arms[.again] = none.arms[.emptyLoop]
        let analysis = try #require(TimeAnalysis([none], seed: 1))
        #expect(analysis.net.isIndistinguishableFromZero)
        guard case .none = analysis.native else {
            Issue.record("a ratio over nothing")
            return
        }
    }
}
