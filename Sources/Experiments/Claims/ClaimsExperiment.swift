package import Findings
internal import Foundation
internal import Measurement
internal import ProfileAnalysis

/// Runs what published claims are decided by, one experiment after the other, and judges them.
package struct ClaimsExperiment {
    private let options: ClaimsOptions
    private let shouldStop: @Sendable () -> Bool
    private let say: (ExperimentProgress) -> Void
    private let dot: DotExperiment?
    private let ladder: LadderExperiment?

    /// What came of it.
    package struct Outcome: Sendable {
        package var report: ClaimsReport
        /// Why an experiment gave nothing, where the other did.
        package var failure: ExperimentError?
    }

    /// Finds the Python; nothing is measured yet. The parameters are those of the experiments.
    package init(
        _ options: ClaimsOptions, shouldStop: @escaping @Sendable () -> Bool,
        say: @escaping (ExperimentProgress) -> Void
    ) throws {
        self.options = options
        self.shouldStop = shouldStop
        self.say = say
        let (budget, dotSeconds) = (max(options.budget, .leastNormalMagnitude), options.dot?.seconds ?? 0)
        dot = try options.dot.map { options in
            try DotExperiment(
                options, shouldStop: shouldStop, say: Self.part(of: say, "np.dot", 0, dotSeconds, of: budget))
        }
        ladder = try options.ladder.map { options in
            try LadderExperiment(
                options, shouldStop: shouldStop, say: Self.part(of: say, "ladder", dotSeconds, budget, of: budget))
        }
    }

    /// An experiment's progress as a part of the whole, from one second of the budget to another one.
    private static func part(
        of say: @escaping (ExperimentProgress) -> Void, _ name: String, _ start: Double, _ end: Double,
        of budget: Double
    ) -> (ExperimentProgress) -> Void {
        { progress in
            say(
                ExperimentProgress(
                    text: "\(name): \(progress.text)", fraction: (start + (end - start) * progress.fraction) / budget,
                    plannedSeconds: start + progress.plannedSeconds + budget - end, isNote: progress.isNote))
        }
    }

    /// Measures, and reports what there is; throws only where experiments were needed and none gave anything.
    package func run(generator: String, build: String) throws -> Outcome {
        let date = ISO8601DateFormatter().string(from: Date())
        let machine = MachineFacts(MachineInspection.now(), quiet: nil, stealShare: nil)
        let dot = self.dot.map { experiment in
            result { try experiment.run(generator: generator, build: build) }
        }
        let ladder = self.ladder.map { experiment in
            result { try experiment.run(generator: generator, build: build) }
        }
        let (dots, ladders) = ([dot].compactMap { try? $0?.get() }, [ladder].compactMap { try? $0?.get() })
        let failures = [("np.dot", dot?.failure), ("the ladder", ladder?.failure)].compactMap { name, failure in
            failure.map { (name: name, error: $0) }
        }
        if dots.isEmpty, ladders.isEmpty, let failure = failures.first { throw failure.error }
        let evidence = ClaimsEvidence(
            dots: dots, ladders: ladders, gpu: GraphicsDevice.find(),
            dotAbsence: dot?.failure?.description ?? "", ladderAbsence: ladder?.failure?.description ?? "")
        let report = ClaimsReport(
            options.claims, by: evidence, generator: generator, date: date, machine: evidence.machine ?? machine,
            build: build,
            warnings: failures.filter { $0.error != .interrupted }.map { "\($0.name) was not measured: \($0.error)" },
            complete: failures.isEmpty && evidence.isComplete)
        return Outcome(report: report, failure: failures.first { $0.error != .interrupted }?.error)
    }

    /// Whatever an experiment throws is one of this module's errors, or a fault of the machine that nobody foresaw.
    private func result<Report>(_ run: () throws -> Report) -> Result<Report, ExperimentError> {
        guard !shouldStop() else { return .failure(.interrupted) }
        do {
            return .success(try run())
        } catch let error as ExperimentError {
            return .failure(error)
        } catch {
            return .failure(.environment("\(error)"))
        }
    }
}

extension Result where Failure == ExperimentError {
    fileprivate var failure: ExperimentError? {
        if case .failure(let error) = self { error } else { nil }
    }
}
