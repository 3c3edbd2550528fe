package import Findings
internal import CallCounting
internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import ProfileAnalysis
internal import Sampling

/// Runs one program as its Python would, and finds whose its time was.
package struct RunExperiment {
    private let program: ProgramRun
    private let name: String?
    private let rate: Double
    private let countsCalls: Bool
    private let seed: UInt64

    /// Finds the Python; nothing runs yet.
    ///
    /// - Parameters:
    ///   - python: what the user called the Python, if he did.
    ///   - rate: one of `rates`.
    ///   - countsCalls: whether calls into extension modules are counted besides, at some 20 ns each.
    package init(
        _ words: RunWords, python: String?, rate: Double = RunExperiment.defaultRate, countsCalls: Bool = false,
        seed: UInt64
    ) throws(ExperimentError) {
        program = try ProgramRun(words, python: python)
        name = python
        self.rate = rate
        self.countsCalls = countsCalls
        self.seed = seed
    }

    /// Looks in a second, on average.
    package static let defaultRate = Sampler.defaultRate
    package static let rates = Sampler.rates

    /// The report is nil where the program ended before its Python stood, with a bad option or `--version` for one.
    package func run(generator: String, build: String) throws(ExperimentError) -> (ProgramOutcome, RunReport?) {
        let (sampler, table) = try instruments()
        let machine = MachineInspection.now()
        let date = ISO8601DateFormatter().string(from: Date())
        let processorTime = ProcessorTime.now()
        let (outcome, profile) = try program.run(sampler, table)
        guard let profile else { return (outcome, nil) }
        let stealShare = processorTime.flatMap { start in ProcessorTime.now().flatMap { ($0 - start).stealShare } }
        let findings = RunFindings(profile, outcome.account, calls: table?.counted(TickClock()))
        var report = findings.report(
            generator: generator, date: date, build: build,
            environment: RunReport.Environment(
                machine: MachineFacts(machine, quiet: nil, stealShare: stealShare), pythons: [pythonFacts(profile)]))
        AdviceExperiment(installation: program.installation).advise(&report)
        return (outcome, report)
    }

    private func instruments() throws(ExperimentError) -> (Sampler, CallTable?) {
        let sampler: Sampler
        do throws(SamplingError) {
            sampler = try Sampler(meanPeriodNanoseconds: 1e9 / rate, seed: seed)
        } catch {
            throw ExperimentError(error)
        }
        guard countsCalls else { return (sampler, nil) }
        do throws(CallCountingError) {
            return (sampler, try CallTable(descriptor: sampler.descriptor))
        } catch {
            throw .environment(error.description)
        }
    }

    /// With its NumPy and BLAS where the program has loaded them, since asking takes a process of its own.
    private func pythonFacts(_ profile: Profile) -> PythonFacts {
        let python = program.installation
        let id = name ?? python.executable
        if profile.objects.contains(where: { $0.name.hasPrefix("_multiarray_umath") }) {
            return PythonFacts.described(python, id: id, shouldStop: { Interrupt.isRequested })
        }
        return PythonFacts(
            id: id, executable: python.executable, reason: python.reason, version: python.version,
            libpython: python.library, numpy: nil)
    }
}
