import Testing

@testable import Findings
@testable import Reporting

/// The picture of the stacks.
@Suite struct IcicleTests {
    private func icicle(
        _ report: RunReport, leastShare: Double = 1.0 / 300, mostCells: Int = 400, mostRows: Int = 40
    ) -> Icicle {
        Icicle(
            StackTree(report, merging: .function), leastShare: leastShare, mostCells: mostCells, mostRows: mostRows)
    }

    @Test func `a cell stands beneath its caller's, as wide as its share, with its own time at its foot`() throws {
        let cells = icicle(RunFixture.report).cells
        let cell = { (name: String) in try #require(cells.first { $0.text == name }) }
        let (main, module, step) = (try cell("MainThread"), try cell("<module>"), try cell("step"))
        #expect([main.y, module.y, step.y] == [0, 1, 2])
        #expect(main.x == 0 && abs(main.width - 7.91 / 9.19) < 1e-9)
        #expect(abs(step.width - 6.62 / 9.19) < 1e-9)
        #expect(step.colour == .kernel, "most of it")
        #expect(step.parts == [Panel.Cell.Part(width: 0.22 / 9.19, colour: .interpreter)])
        #expect(
            step.hover
                == "step (train.py): 6.62 s (72.0 %); own 220 ms (2.39 %); kernel 86.7 %, extension 9.97 %, interpreter 3.32 %"
        )
        let augment = try cell("augment")
        #expect(abs(augment.x - (step.x + step.width)) < 1e-9, "the smaller stands to the right")
    }

    @Test func `what is too narrow to be seen is one grey cell`() throws {
        var report = RunFixture.report
        report.stacks = (0..<101).map { index in
            RunStack(
                parent: index == 0 ? nil : 0, frame: index, timeClass: .runtime, seconds: index == 0 ? 100 : 0.1,
                samples: 1)
        }
        report.frames = (0..<101).map { RunFrame(kind: .python, name: "f\($0)", file: "a.py", line: 1) }
        let cells = icicle(report).cells
        #expect(cells.count == 2)
        let grey = try #require(cells.last)
        #expect(grey.colour == .muted && grey.y == 1 && abs(grey.width - 10.0 / 110) < 1e-9)
        #expect(grey.hover == "100 functions: 10.0 s (9.09 %) together")
    }

    @Test(arguments: [1, 5, 40, 400]) func `cells are no more than were asked for, and each has its caller's above it`(
        most: Int
    ) {
        let icicle = icicle(RunFixture.large, leastShare: 0.0001, mostCells: most, mostRows: 30)
        let named = icicle.cells.filter { !$0.hover.hasSuffix("together") }
        #expect(named.count == most)
        #expect(icicle.rows <= 30)
        for cell in icicle.cells where cell.y > 0 {
            #expect(
                named.contains { above in
                    above.y == cell.y - 1 && above.x <= cell.x + 1e-9
                        && cell.x + cell.width <= above.x + above.width + 1e-9
                })
        }
    }
}
