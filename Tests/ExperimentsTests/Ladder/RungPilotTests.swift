import Findings
import LadderPrograms
import Testing

@testable import Experiments

@Suite struct RungPilotTests {
    private func run(_ walls: [Double], start: Double = 0.1, rows: Int = 64) -> RungRun {
        RungRun(
            rows: Array(0..<rows), units: walls.map { UnitTime(wallSeconds: $0, processorSeconds: $0) },
            seconds: start + walls.reduce(0, +), errorOverBound: 0)
    }

    private func pilot(_ id: Rung.ID, size: Int = 4096) -> RungPilot {
        RungPilot(card: .of(id), size: size, threads: 2)
    }

    @Test func `a row takes as many times as long as it has operations`() throws {
        let forecast = pilot(.cO3).forecast(run(Array(repeating: 20e-6, count: 64)))
        #expect(abs(forecast.cost.unit / (20e-6 * 64 * 64) - 1) < 1e-9)
        #expect(forecast.cost.wholeUnits == 4096)
        #expect(forecast.cost.fewestUnits == 1)
    }

    @Test func `a product grows with the third power, and its first run does not count`() {
        let forecast = pilot(.packed).forecast(run([1, 2e-3]))
        #expect(abs(forecast.cost.unit / (2e-3 * 512) - 1) < 1e-9)
        #expect(forecast.rows == 4096)
        #expect(forecast.cost.wholeUnits == nil)
    }

    @Test func `rows that are shared out to threads need not all be computed`() {
        let slow = pilot(.parallelLoops).forecast(run([0.04, 0.04]))
        // 8³ times 0.04 s for a whole product.
        #expect(abs(slow.rows - 400) < 2)
        #expect(abs(slow.cost.unit - 2) < 0.1)
        #expect(pilot(.parallelLoops).forecast(run([4, 4])).rows == 128, "no thread is without work")
        #expect(pilot(.parallelLoops).forecast(run([1e-3, 1e-3])).rows == 4096)
        #expect(pilot(.tiling).forecast(run([4, 4])).rows == 4096)
    }

    @Test func `short units are many, long ones few`() {
        #expect(pilot(.cO3).cost(run([0.5, 0.5])).fewestUnits == 1)
        #expect(pilot(.cO3).cost(run([5e-3, 5e-3])).fewestUnits == 4)
        #expect(pilot(.cO3, size: 64).cost(run([1e-6])).fewestUnits == 128)
        #expect(pilot(.cO3, size: 64).cost(run([0])).fewestUnits == 128)
    }

    @Test func `what a compiler works on meanwhile runs until it is done`() {
        #expect(pilot(.java).cost(run([0.2, 0.2])).fewestUnits == WarmUp.fewestUnits)
        #expect(pilot(.java).cost(run([0.5, 1e-3, 1e-3])).fewestUnits == 400)
        #expect(pilot(.java, size: 64).cost(run([1e-6])).fewestUnits == 2048)
    }

    @Test func `what a process takes beside its units is known from one`() {
        let cost = pilot(.cO3).cost(run([0.1, 0.1, 0.1], start: 0.7))
        #expect(abs(cost.start - 0.7) < 1e-9)
        #expect(abs(cost.seconds(units: 10) - 1.7) < 1e-9)
    }

    @Test func `the pilot is small, and never larger than the problem`() {
        for id in Rung.ID.allCases {
            #expect([64, 512].contains(pilot(id).pilotSize))
            #expect(pilot(id, size: 7).pilotSize == 7)
        }
    }
}
