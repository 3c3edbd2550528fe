import Foundation
import RandomFindings
import Testing

@testable import Findings
@testable import Reporting

/// Whatever the findings, what is drawn lies on finite axes.
@Suite struct PictureTests {
    @Test(arguments: UInt64(0)..<80) func `pictures of any report can be drawn`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        var dot = random.report()
        if let python = dot.environment.pythons.first?.id {
            for index in dot.results.indices {
                dot.results[index].python = python
                if seed.isMultiple(of: 2) { dot.results[index].size = 1 + abs(dot.results[index].size % 5000) }
            }
        }
        let ladder = random.ladderReport()
        let run = random.runReport()
        for report in [
            HTMLReport(.dot(dot)), HTMLReport(.ladder(ladder)), HTMLReport([("a", .dot(dot)), ("b", .dot(dot))]),
            HTMLReport(.run(run)), HTMLReport([("a", .run(run)), ("b", .run(run))]),
        ] {
            // Throws where a number is not finite.
            _ = try JSONEncoder().encode(report.pictures)
            report.pictures.flatMap(\.panels).forEach(expectSound)
        }
    }

    @Test func `fixtures' pictures hold all that was measured`() throws {
        let pictures = HTMLReport(.dot(Fixture.report)).pictures.filter { $0.id.hasSuffix("-wide") }
        #expect(pictures.map(\.id) == ["shares-wide", "times-wide", "glue-wide", "native-wide"])
        let glue = try #require(pictures.first { $0.id == "glue-wide" }?.panels.first)
        // Two series with a share at each size, save the one without a kernel; then their crossovers.
        #expect(glue.lines.map(\.points.count) == [6, 7, 5, 5])
        #expect(glue.rules.map(\.at) == [0.001, 0.0001])
    }

    private func expectSound(_ panel: Panel) {
        for scale in [panel.x, panel.y] {
            #expect(scale.low < scale.high)
            #expect(!scale.isLogarithmic || scale.low > 0)
            #expect(scale.ticks.count <= 40)
        }
        let xs = panel.x.low...panel.x.high
        let ys = panel.y.low...panel.y.high
        for point in panel.lines.flatMap(\.points) {
            #expect(xs.contains(point.x) && ys.contains(point.y))
        }
        for bar in panel.bars {
            #expect(bar.low <= bar.high && ys.contains(bar.low) && ys.contains(bar.high))
            #expect(bar.width >= 0)
        }
        for cell in panel.cells {
            #expect(cell.width > 0 && cell.x >= xs.lowerBound && cell.x + cell.width <= xs.upperBound + 1e-9)
            #expect(ys.contains(cell.y) && ys.contains(cell.y + 1))
            #expect(cell.parts.reduce(0) { $0 + $1.width } <= cell.width * (1 + 1e-9))
        }
    }
}
