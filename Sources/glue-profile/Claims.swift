internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put every published claim to the test on this machine, with the evidence for each verdict.",
        discussion: """
            Two texts said how much of a program is Python's glue, and how much faster native code is. Their claims are \
            judged by np.dot taken apart and by the ladder, which run one after the other; those that no experiment of \
            this program can decide say so.

            Examples:
              glue-profile claims                                      all of them, in four minutes
              glue-profile claims --only 1.2,2.5 --html claims.html    only what these two need is run
              glue-profile claims --list                               the claims, and what decides each
              glue-profile claims --from dot.json --from ladder.json   judges reports that --json has written

            np.dot is measured up to N = 2048: for the claims on 10000x10000, measure with --article --json article.json, \
            and name that file too.

            Exit code 0 whatever the verdicts are; 1 if a rung of the ladder failed, 3 if an experiment could not be run.
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only these claims, separated by commas, as in 1.2,2.5.", valueName: "id,…"))
    var only: String?

    @Flag(help: "Only list the claims, and what decides each.")
    var list = false

    @Option(help: ArgumentHelp("Judge this report instead of measuring; may be repeated.", valueName: "file"))
    var from: [String] = []

    @Option(
        parsing: .unconditional,
        help: "Time budget for everything, in seconds (default: as long as dot and ladder take by themselves).")
    var seconds: Double?

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: OnePythonOptions

    func run() throws {
        let chosen = try chosen()
        if list { return try ClaimsList(chosen ?? PublishedClaims.all).write() }
        let options = try checked(chosen)
        let files = try output.prepare(isQuiet: common.quiet)
        guard from.isEmpty else { return try write(judged(options.claims), to: files) }
        Interrupt.listen()
        let progress = ProgressLine(isQuiet: common.quiet)
        let outcome: ClaimsExperiment.Outcome
        do {
            let experiment = try ClaimsExperiment(
                options, shouldStop: { Interrupt.isRequested }, say: progress.show)
            outcome = try experiment.run(generator: Version.generator, build: Version.build)
        } catch {
            progress.clear()
            throw error
        }
        progress.clear()
        try write(outcome.report, to: files)
        try end(outcome)
    }

    private func write(_ report: ClaimsReport, to files: OutputFiles) throws {
        try files.write([NamedReport(name: "claims", report: .claims(report))])
    }

    /// As the experiments' own commands end.
    private func end(_ outcome: ClaimsExperiment.Outcome) throws {
        if Interrupt.isRequested { throw Exit.Status(code: .interrupted) }
        if let failure = outcome.failure { throw Exit.Status(code: Exit(failure).code) }
        if outcome.report.dots.contains(where: { !$0.complete }) { throw Exit.Status(code: .environment) }
        if outcome.report.ladders.contains(where: \.hasFailedRung) { throw Exit.Status(code: .gateFailed) }
    }

    private func judged(_ claims: [PublishedClaim]) throws -> ClaimsReport {
        let reports = try from.map(InputFile.read)
        for (name, report) in zip(from, reports) {
            guard case .run = report else { continue }
            throw ExperimentError.badInput(
                "--from \(name): no claim is about a program's run; name what dot, ladder or claims have written")
        }
        let evidence = ClaimsEvidence(saved: reports)
        guard let machine = evidence.machine, let build = evidence.build else {
            throw ExperimentError.badInput(
                "--from \(from.joined(separator: ", ")): no report on np.dot or of a ladder is in there to judge by")
        }
        return ClaimsReport(
            claims, by: evidence, generator: Version.generator, date: ISO8601DateFormatter().string(from: Date()),
            machine: machine, build: build, warnings: evidence.warnings, complete: evidence.isComplete)
    }
}

/// The options, every one of them checked.
extension Claims {
    /// Nil where all of them are.
    private func chosen() throws(ExperimentError) -> [PublishedClaim]? {
        guard let only else { return nil }
        let ids = only.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
        do {
            return try PublishedClaims.named(ids)
        } catch {
            let all = PublishedClaims.all.map(\.id).joined(separator: ", ")
            throw .badInput("--only \"\(error.id)\": no such claim; there are \(all)")
        }
    }

    private func checked(_ claims: [PublishedClaim]?) throws(ExperimentError) -> ClaimsOptions {
        guard common.python.count <= 1 else {
            throw .badInput("claims are put to the test in one --python; run it again for each of the others")
        }
        if let seconds, !(seconds.isFinite && seconds > 0) {
            throw .badInput("--seconds \(seconds): a number above 0")
        }
        if !from.isEmpty, seconds != nil || !common.python.isEmpty {
            throw .badInput("--from measures nothing: leave out --seconds and --python")
        }
        if let twice = from.first(where: { name in from.count { $0 == name } > 1 }) {
            throw .badInput("--from \(twice) is there twice: name each file once")
        }
        return ClaimsOptions(
            claims: claims, python: common.python.first, seconds: seconds,
            threads: LadderOptions.defaultThreads)
    }
}
