internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Measurement
internal import ProfileAnalysis
internal import Sampling

/// What is known of a block that has run.
struct SeenBlock {
    var profile: Sampling.Profile
    var installation: PythonInstallation
    var date: Date
    /// Of the whole process.
    var use: ResourceUse
    var children: ResourceUse

    /// The same report as that of a program.
    func profile(_ place: BlockPlace, exit: ProgramExit) -> Profile {
        let watcher = profile.instrument.watcher
        let account = ProcessAccount(
            program: ProgramFacts(form: .block, words: [place.text, place.function], exit: exit),
            processorSeconds: ProcessorSeconds(
                user: max(use.userSeconds + children.userSeconds - (watcher?.userSeconds ?? 0), 0),
                system: max(use.systemSeconds + children.systemSeconds - (watcher?.systemSeconds ?? 0), 0)),
            childrenSeconds: children.processorSeconds)
        let report = RunFindings(profile, account).report(
            generator: "GlueProfiling \(PackageBuild.version)", date: ISO8601DateFormatter().string(from: date),
            build: PackageBuild.configuration,
            environment: RunReport.Environment(
                machine: MachineFacts(.now(), quiet: nil, stealShare: nil), pythons: [pythonFacts]))
        return Profile(report)
    }

    private var pythonFacts: PythonFacts {
        PythonFacts(
            id: installation.executable, executable: installation.executable, reason: installation.reason,
            version: installation.version, libpython: installation.library, numpy: NumPyFacts(loadedIn: profile.objects)
        )
    }
}
