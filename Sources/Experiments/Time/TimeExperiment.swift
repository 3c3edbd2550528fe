package import Findings
internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import ProfileAnalysis

/// Times one statement in several processes, finds whose its time is, and what the same work takes without Python.
package struct TimeExperiment {
    private let options: TimeOptions
    private let installation: PythonInstallation
    private let shouldStop: () -> Bool
    private let say: (ExperimentProgress) -> Void

    /// Finds the Python; nothing is measured yet.
    ///
    /// - Parameters:
    ///   - shouldStop: asked ten times a second; true ends the run with what there is.
    ///   - say: gets the progress, on the calling thread, several times a second.
    package init(
        _ options: TimeOptions, shouldStop: @escaping () -> Bool, say: @escaping (ExperimentProgress) -> Void
    ) throws(ExperimentError) {
        self.options = options
        self.shouldStop = shouldStop
        self.say = say
        installation = try PythonInstallation.chosen(options.python)
    }

    /// What the workers have said.
    private struct Findings {
        var facts: PythonFacts?
        var samples: [Int: TimeSamples] = [:]
        var troubles: [String] = []
        var complete = true
    }

    /// Measures, and reports what there is.
    ///
    /// - Throws: `.programFailed` where the statement raises, crashes or does not end; `.interrupted` where there is
    ///   nothing yet.
    package func run(generator: String, build: String) throws(ExperimentError) -> TimeReport {
        let machine = MachineInspection.now()
        let date = ISO8601DateFormatter().string(from: Date())
        let quiet = ProcessorTime.whileWaiting()
        let processorTime = ProcessorTime.now()
        let found = try timed()
        guard let analysis = TimeAnalysis(found.samples.sorted { $0.key < $1.key }.map(\.value), seed: options.seed)
        else {
            if shouldStop() { throw .interrupted }
            throw .environment(found.troubles.first ?? "nothing was measured")
        }
        let sampling = sampled()
        let stealShare = processorTime.flatMap { start in ProcessorTime.now().flatMap { ($0 - start).stealShare } }
        let facts = MachineFacts(machine, quiet: quiet, stealShare: stealShare)
        return report(
            analysis, sampling, found, environment: (facts, found.facts), head: (generator, date, build))
    }

    private func report(
        _ analysis: TimeAnalysis, _ sampling: StatementSampling.Outcome, _ found: Findings,
        environment: (MachineFacts, PythonFacts?), head: (generator: String, date: String, build: String)
    ) -> TimeReport {
        let (gross, empty, native) = (analysis.gross, analysis.emptyLoop, analysis.native)
        let layers: TimeReport.Layers =
            switch sampling {
            case .sampled(let profile, _): .sampled(profile.layers(gross: gross, emptyLoop: empty))
            case .unknown(let reason): .unknown(reason: reason)
            case .interrupted: .unknown(reason: "the run was stopped early")
            }
        let checks = TimeChecks(analysis: analysis, gross: gross, native: native, sampling: sampling).all
        return TimeReport(
            generator: head.generator, date: head.date,
            method: Method(
                version: Method.currentVersion, processes: analysis.processes, seconds: options.seconds,
                heldFixed: heldFixed, build: head.build),
            environment: TimeReport.Environment(
                machine: environment.0, pythons: environment.1.map { [$0] } ?? []),
            statement: analysis.statement(options), net: analysis.net, gross: gross, emptyLoop: empty,
            noiseFloor: analysis.floor?.relativeDifference, firstNanoseconds: analysis.firstNanoseconds,
            layers: layers, native: native, samples: analysis.rawSamples, checks: checks,
            warnings: found.troubles + analysis.warnings(options) + Warnings.of(machine: environment.0),
            complete: found.complete && !sampling.isInterrupted)
    }

    private func timed() throws(ExperimentError) -> Findings {
        var found = Findings()
        for process in 0..<TimeOptions.processes where !shouldStop() {
            try work(process, &found)
        }
        return found
    }

    /// The processes' part of the progress bar, with the sampling behind it.
    private static let timingFraction = 0.7

    private func work(_ process: Int, _ found: inout Findings) throws(ExperimentError) {
        let worker = WorkerProcess(
            request: WorkerRequest(
                id: options.python ?? installation.executable, installation: installation,
                task: .time(options, seconds: options.secondsPerProcess, process: process)),
            environment: ThreadLimits.apply(options.threads, to: ProcessInfo.processInfo.environment))
        var failure: String?
        var part = "SETUP"
        let show = { (fraction: Double) in
            let whole = (Double(process) + fraction) / Double(TimeOptions.processes)
            say(
                ExperimentProgress(
                    text: "process \(process + 1) of \(TimeOptions.processes)", fraction: whole * Self.timingFraction,
                    plannedSeconds: options.seconds))
        }
        let ending = worker.run(shouldStop: shouldStop, idle: {}) { message in
            switch message {
            case .described(let facts): found.facts = facts
            case .time(let samples): found.samples[process] = samples
            case .programFailed(let reason): failure = reason
            case .progress(let text, let fraction, _):
                part = text == "SETUP" ? text : "STATEMENT"
                show(fraction)
            default: break
            }
        }
        if let failure { throw .programFailed(failure) }
        try judge(ending, in: part, &found)
    }

    /// A worker that ended in the user's code ended because of it.
    private func judge(
        _ ending: WorkerProcess.Ending, in part: String, _ found: inout Findings
    ) throws(ExperimentError) {
        switch ending {
        case .done: break
        case .stopped: found.complete = false
        case .failed(let reason): throw .environment(reason)
        case .died(let how): throw .programFailed("\(part): the process \(how)")
        case .hung(let seconds):
            throw .programFailed(
                "\(part): did not end within \(Int(seconds)) s; a larger --seconds gives it more time")
        }
    }

    private func sampled() -> StatementSampling.Outcome {
        guard !shouldStop() else { return .interrupted }
        say(
            ExperimentProgress(
                text: "whose the time is", fraction: Self.timingFraction, plannedSeconds: options.seconds))
        return StatementSampling(options: options).run()
    }

    private var heldFixed: [String] {
        [
            "the statement: in a for loop inside a function, as in timeit, so that names of SETUP are local variables",
            "SETUP: run once in each process, before the first block",
            "Python's garbage collector: off, as with timeit, unless SETUP switches it on",
            "what the statement prints: dropped; standard input: empty", "BLAS threads: \(options.threads)",
            "processor affinity: not set", "a block's value: time of all its executions over their number",
            "the native arms: into memory that is there and was touched, operands hot in cache where they fit",
            "intervals: two-stage bootstrap over processes and blocks",
        ]
    }
}
