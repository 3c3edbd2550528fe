internal import Foundation
package import Findings

extension MadeReport {
    /// A sampled program with a known split: each sample falls into a line and a class by chance, as often as its share
    /// says, and intervals are those of a proportion.
    package func run(
        samples: Int = 10_000, glue: Double = 0.14, firstLine: Int = 40, script: String = "/home/ada/train.py",
        failed: [String] = []
    ) -> RunReport {
        var random = SplitMix64(seed: seed)
        let truth = TimeSplit(
            interpreter: glue * 0.7, runtime: glue * 0.3, extension: (1 - glue) * 0.2, kernel: (1 - glue) * 0.6,
            system: (1 - glue) * 0.05, waiting: (1 - glue) * 0.15)
        // Line 1 of the function has the glue, line 2 the rest.
        var counts = TimeSplit<Int> { _ in 0 }
        for _ in 0..<samples { counts[Self.drawn(from: truth, &random)] += 1 }
        let share = { (count: Int) in Self.proportion(count, of: samples) }
        let ofGlue = counts.interpreter + counts.runtime
        let line = { (offset: Int, classes: [TimeClass], count: Int) in
            RunLine(
                file: script, line: firstLine + offset, function: "step",
                own: TimeSplit { classes.contains($0) ? Double(counts[$0]) / Double(samples) : 0 },
                ownShare: share(count), totalShare: Double(count) / Double(samples))
        }
        let rest = TimeClass.allCases.filter { !TimeClass.glue.contains($0) }
        return RunReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: RunMethod(
                version: methodVersion, instrument: "sampler", meanPeriodNanoseconds: 1e6, build: "release"),
            environment: RunReport.Environment(machine: dot().environment.machine, pythons: []),
            program: ProgramFacts(form: .script, words: [script, "--epochs", "1"], exit: .code(0)),
            wallSeconds: Double(samples) / 1000, processorSeconds: ProcessorSeconds(user: 8, system: 0.2),
            samples: samples, shares: TimeSplit { share(counts[$0]) }, lockWaiting: share(0), glue: share(ofGlue),
            libraries: [], threads: [],
            functions: [
                RunFunction(
                    file: script, name: "step", firstLine: firstLine,
                    own: TimeSplit { Double(counts[$0]) / Double(samples) }, ownShare: share(samples), totalShare: 1)
            ],
            lines: [line(2, rest, samples - ofGlue), line(1, TimeClass.glue, ofGlue)], frames: [], stacks: [],
            children: RunChildren(count: 0, processorSeconds: 0),
            instrument: Self.instrument(samples),
            checks: failed.map { Check(name: $0, passed: false, figure: "9 %, bound 5 %") }, warnings: [],
            complete: complete)
    }

    private static func instrument(_ samples: Int) -> RunInstrument {
        RunInstrument(
            meanPeriodSeconds: 1e-3, ticks: samples, sent: samples, answered: samples, lost: 0,
            handlerNanoseconds: nil, unwoundShare: nil, costShare: 0.01)
    }

    private static func drawn(from shares: TimeSplit<Double>, _ random: inout SplitMix64) -> TimeClass {
        var rest = Double.random(in: 0..<1, using: &random)
        for timeClass in TimeClass.allCases {
            rest -= shares[timeClass]
            if rest < 0 { return timeClass }
        }
        return .waiting
    }

    /// With Wilson's interval (Journal of the American Statistical Association 22, 1927).
    private static func proportion(_ count: Int, of samples: Int) -> Estimate {
        let (size, share, z) = (Double(samples), Double(count) / Double(samples), 1.96)
        let middle = (share + z * z / (2 * size)) / (1 + z * z / size)
        let half = z / (1 + z * z / size) * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
        return Estimate(median: share, ci95: Interval(max(0, middle - half), min(1, middle + half)))
    }
}
