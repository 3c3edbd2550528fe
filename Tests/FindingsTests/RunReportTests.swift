import Testing

@testable import Findings

/// What follows from a run's shares.
@Suite struct RunReportTests {
    @Test func `without glue a program takes the rest of its time`() {
        let bound = RunReport.made(seconds: 10).bound
        #expect(abs(bound.withoutGlue.seconds - 8.6) < 1e-9)
        #expect(abs(bound.withoutGlue.ci95Seconds.low - 8.46) < 1e-9)
        #expect(abs(bound.withoutGlue.ci95Seconds.high - 8.74) < 1e-9)
        #expect(abs(bound.gain.median - 0.14) < 1e-9)
    }

    @Test(arguments: [
        (TimeSplit(interpreter: 0.7, runtime: 0.2, extension: 0, kernel: 0, system: 0, waiting: 0.1), 0.0),
        (TimeSplit(interpreter: 0, runtime: 0, extension: 0.3, kernel: 0.6, system: 0.1, waiting: 0), 1),
        (TimeSplit(interpreter: 0.1, runtime: 0.1, extension: 0.1, kernel: 0.5, system: 0.1, waiting: 0.1), 0.75),
        (TimeSplit(interpreter: 0, runtime: 0, extension: 0, kernel: 0, system: 0.2, waiting: 0.8), nil),
    ])
    func `the balance runs from all glue to all compute`(shares: TimeSplit<Double>, balance: Double?) {
        let made = RunReport.made(seconds: 1, shares).balance
        #expect((made == nil) == (balance == nil))
        #expect(abs((made ?? 0) - (balance ?? 0)) < 1e-9)
    }

    @Test func `a class is found in a split by its name`() {
        var split = TimeSplit { TimeClass.allCases.firstIndex(of: $0) ?? -1 }
        #expect(TimeClass.allCases.map { split[$0] } == [0, 1, 2, 3, 4, 5])
        for timeClass in TimeClass.allCases { split[timeClass] += 10 }
        #expect(TimeClass.allCases.map { split[$0] } == [10, 11, 12, 13, 14, 15])
        #expect(split.extension == 12 && split.waiting == 15)
    }

    @Test func `a block goes by its place, and by its function where two are compared`() {
        let block = ProgramFacts(form: .block, words: ["App/main.swift:42", "train()"], exit: .returned)
        #expect(block.name == "main.swift:42")
        // Lines above it come and go.
        #expect(block.call == "train() in App/main.swift")
        #expect(ProgramFacts(form: .block, words: [], exit: .returned).call == "the program")
    }
}
