package import CallCounting
package import Findings
internal import Measurement
package import Sampling

/// What follows from a profile: shares with their intervals, lines, functions, libraries and stacks.
package struct RunFindings {
    package let profile: Profile
    let account: ProcessAccount
    /// Nil where calls were not counted.
    let calls: CountedCalls?
    /// All that was seen, in nanoseconds of wall time: what shares are shares of.
    package let seenNanoseconds: Double
    package let nodes: [StackTree.Node]
    /// Of the wall time, in stubs; `nodes` are without it.
    let stubNanoseconds: Double

    /// Lines and functions beyond so many tell nothing.
    private static let mostPlaces = 200

    package init(_ profile: Profile, _ account: ProcessAccount, calls: CountedCalls? = nil) {
        self.profile = profile
        self.account = account
        self.calls = calls
        let instrument = calls.map { _ in InstrumentTime(in: profile) }
        nodes = instrument?.nodes ?? profile.stacks.nodes
        stubNanoseconds = instrument?.nanoseconds ?? 0
        seenNanoseconds = nodes.reduce(0) { sum, node in node.own.reduce(sum) { $0 + $1.wallNanoseconds } }
    }

    package func report(
        generator: String, date: String, build: String, environment: RunReport.Environment
    ) -> RunReport {
        let split = nodes.reduce(into: TimeSplit<Double>.zero) { $0.add($1.split) }
        let places = RunPlaces(self)
        let tree = RunTree(self)
        return RunReport(
            generator: generator, date: date,
            method: RunMethod(
                instrument: calls == nil ? "sampler" : "sampler and call stubs",
                meanPeriodNanoseconds: profile.instrument.meanPeriodNanoseconds, build: build),
            environment: environment, program: account.program, wallSeconds: wallNanoseconds / 1e9,
            processorSeconds: account.processorSeconds,
            samples: nodes.reduce(0) { sum, node in node.own.reduce(sum) { $0 + $1.samples } },
            shares: TimeSplit { estimate(split[$0]) }, lockWaiting: lockWaiting,
            glue: estimate(split.sum(TimeClass.glue)), libraries: libraries, threads: threads,
            functions: Array(places.functions.prefix(Self.mostPlaces)),
            lines: Array(places.lines.prefix(Self.mostPlaces)), callSites: callSites, frames: tree.frames,
            stacks: tree.stacks,
            children: children, instrument: instrument, checks: checks,
            warnings: warnings, complete: profile.instrument.ending == nil)
    }

    /// Without what counting calls added.
    var wallNanoseconds: Double { profile.wallNanoseconds - stubNanoseconds }

    package func share(_ nanoseconds: Double) -> Double { seenNanoseconds > 0 ? nanoseconds / seenNanoseconds : 0 }

    /// A share of the wall time with its interval.
    package func estimate(_ nanoseconds: Double) -> Estimate {
        Estimate(Proportion(share: share(nanoseconds), looks: profile.looks))
    }
}
