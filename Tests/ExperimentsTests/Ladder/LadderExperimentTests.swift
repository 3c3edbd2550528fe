import Findings
import Foundation
import LadderPrograms
import Synchronization
import Testing

@testable import Experiments

/// Whole ladders of scripts, in real processes.
@Suite(.timeLimit(.minutes(20))) struct LadderExperimentTests {
    private let scripts: ScriptedRungs

    init() throws { scripts = try ScriptedRungs() }

    private static let python = PythonFacts(
        id: "p", executable: "/usr/bin/env", reason: "", version: "3", libpython: "", numpy: nil)
    /// Far more than scripts need on a machine that other tests keep busy.
    private static let limits = LadderLimits(slack: 60, factor: 1, compile: 60)
    /// For what hangs, and must not keep a test waiting.
    private static let shortLimits = LadderLimits(slack: 1, factor: 1, compile: 1)

    private func options(
        _ rungs: [Rung.ID] = Rung.ID.allCases, size: Int = 12, isFull: Bool = false, seconds: Double = 300
    ) -> LadderOptions {
        LadderOptions(size: size, rungs: rungs, isFull: isFull, threads: 1, seconds: seconds)
    }

    private func run(
        _ rungs: [LadderRung], _ options: LadderOptions? = nil, limits: LadderLimits = Self.limits,
        stop: @escaping @Sendable () -> Bool = { false }, say: @escaping (ExperimentProgress) -> Void = { _ in }
    ) throws -> LadderReport {
        let experiment = LadderExperiment(
            options ?? self.options(rungs.map(\.card.id)), limits: limits, shouldStop: stop, say: say,
            describe: { Self.python }, rungs: { _ in rungs })
        return try experiment.run(generator: "test", build: "debug")
    }

    /// Ways to fail as a program, and the words for them.
    struct Failure: CustomTestStringConvertible, Sendable {
        var lines: String
        var words: String
        var testDescription: String { words }
    }

    @Test(arguments: [
        Failure(lines: "echo hello; cp $4 $6", words: "it printed 1 lines instead of"),
        Failure(
            lines: "\(ScriptedRungs.honest) | sed 's/^/about /'",
            words: "where times belong"),
        Failure(
            lines:
                "\(ScriptedRungs.honest) && printf '\\0\\0\\0\\0\\0\\0\\360\\77' | dd of=$6 conv=notrunc 2>/dev/null",
            words: "its result is wrong: element ("),
        Failure(
            lines: "\(ScriptedRungs.honest) && truncate -s 8 $6", words: "it wrote 8 bytes of result instead of"),
        Failure(lines: "\(ScriptedRungs.honest) && rm $6", words: "it wrote no result"),
        Failure(lines: "echo 'out of luck' >&2; exit 7", words: "failed with status 7; it said: out of luck"),
        Failure(lines: "kill -SEGV $$", words: "was ended by signal 11 (segmentation fault)"),
        Failure(lines: "yes", words: "it printed without an end"),
    ])
    func `a program that fails is one line, and the others go on`(failure: Failure) throws {
        let report = try run([scripts.rung(.cO3, failure.lines), scripts.rung(.rust, ScriptedRungs.honest)])
        let rungs = report.results[0].rungs
        #expect(rungs.map(\.id) == [.cO3, .rust])
        #expect(rungs[1].measurement != nil, "\(rungs[1].outcome)")
        let reason = rungs[0].failure ?? "\(rungs[0].outcome)"
        #expect(reason.contains(failure.words), "\(reason)")
        #expect(!reason.contains { $0.isNewline })
        #expect(rungs[0].hasFailed && report.complete)
    }

    @Test func `programs and compilers that hang are ended`() throws {
        let report = try run(
            [scripts.rung(.cO3, compiler: "sleep 1000"), scripts.rung(.rust, "sleep 1000")], limits: Self.shortLimits)
        let reasons = report.results[0].rungs.map { $0.failure ?? "\($0.outcome)" }
        #expect(reasons[0].hasSuffix("gcc was ended after its time limit of 1 s"), "\(reasons[0])")
        #expect(reasons[1] == "rust was ended after its time limit of 1 s")
    }

    @Test func `wrong numbers that nothing but all rows show are found`() throws {
        // The last element of the last row, which is not among those that are compared one by one.
        let lines =
            "\(ScriptedRungs.honest) && printf '\\0\\0\\0\\0\\0\\0\\360\\77' "
            + "| dd of=$6 bs=8 seek=$(($1 * $2 - 1)) conv=notrunc 2>/dev/null"
        let report = try run([scripts.rung(.go, lines)])
        #expect(report.results[0].rungs[0].outcome == .failed(reason: "row 11 of its result is wrong"))
    }

    @Test func `a program that the budget's end has ended has not failed`() throws {
        // Quick at the pilot's size, which is the first of the two.
        let slow = "[ $1 = 64 ] || sleep 1000; \(ScriptedRungs.honest)"
        var limits = Self.limits
        limits.overtime = 0.5
        let report = try run(
            [scripts.rung(.go, "exit 1"), scripts.rung(.rust, slow)], options([.go, .rust], size: 65, seconds: 20),
            limits: limits)
        #expect(
            report.results[0].rungs[1].outcome
                == .skipped(reason: "the budget was used up while it ran; more --seconds would do"))
    }

    @Test func `compilers that fail or are not there cost their rung alone`() throws {
        let report = try run([
            scripts.rung(.cO3, compiler: "echo 'x.c:1: error: no' >&2; exit 1"),
            LadderRung(card: .of(.zig)) { .absent(remedy: "get it") },
            LadderRung(card: .of(.mojo)) { .broken(reason: "mojo does not answer") },
            scripts.rung(.rust, ScriptedRungs.honest),
        ])
        let rungs = report.results[0].rungs
        #expect(rungs[0].failure?.hasSuffix("failed with status 1; it said: x.c:1: error: no") == true)
        #expect(rungs[1].outcome == .absent(remedy: "get it"))
        #expect(rungs[2].failure == "mojo does not answer")
        #expect(rungs[3].measurement != nil, "\(rungs[3].outcome)")
        #expect(rungs.map { $0.toolchain?.name } == ["gcc", nil, nil, "sh"])
    }

    @Test func `small products are whole, large ones samples with a smaller one beside`() throws {
        let rungs = try [scripts.rung(.pythonFunction, ScriptedRungs.honest)]
        let small = try run(rungs)
        let whole = try #require(small.results[0].rungs[0].measurement)
        #expect(whole.samples.rows == 12)
        #expect(whole.figures?.isExtrapolated == false)
        #expect(whole.smaller == nil)
        #expect(whole.samples.wallSeconds.count > 1)

        // Minutes for all rows, and a tenth of a second for one.
        let large = try run(rungs, options([.pythonFunction], size: 1500, seconds: 12))
        let sampled = try #require(large.results[0].rungs[0].measurement)
        #expect((2..<1500).contains(sampled.samples.rows))
        #expect(sampled.figures?.isExtrapolated == true)
        #expect(sampled.samples.wallSeconds.count > 1)
        #expect([64, 128, 256].contains(try #require(sampled.smaller).size))
        #expect(sampled.checks.map(\.name) == ["extrapolation"])
    }

    @Test func `a full ladder computes every row, whatever the budget, and says first how long that takes`() throws {
        let notes = Mutex<[String]>([])
        let report = try run(
            [scripts.rung(.pythonFunction, ScriptedRungs.honest)],
            options([.pythonFunction], size: 150, isFull: true, seconds: 1e-3),
            say: { progress in if progress.isNote { notes.withLock { $0.append(progress.text) } } })
        let measurement = try #require(report.results[0].rungs[0].measurement)
        #expect(measurement.samples.rows == 150)
        #expect(measurement.samples.wallSeconds.map(\.count) == [150])
        #expect(measurement.figures?.isExtrapolated == false)
        let said = notes.withLock { $0 }
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("the whole ladder takes about ") == true)
        #expect(report.method.isFull)
    }

    @Test func `rungs that nobody asked for are told apart`() throws {
        let rungs = try [scripts.rung(.go, ScriptedRungs.honest), scripts.rung(.rust, "exit 1")]
        let report = try run(rungs, options([.go]))
        #expect(report.results[0].rungs[1].outcome == .skipped(reason: "--only did not name it"))
    }

    @Test func `a budget in which nothing fits is refused with one that would do`() throws {
        let rungs = try [scripts.rung(.go, ScriptedRungs.honest)]
        let error = #expect(throws: ExperimentError.self) { try run(rungs, options([.go], seconds: 1e-9)) }
        #expect(
            error?.description.wholeMatch(of: /go: it does not fit into the budget; --seconds \d+ would do/) != nil,
            "\(String(describing: error))")
    }

    @Test func `a ladder of nothing but missing compilers says how to get the first`() {
        let rungs = [LadderRung(card: .of(.zig)) { .absent(remedy: "dig for it") }]
        let error = #expect(throws: ExperimentError.self) { try run(rungs, options([.zig])) }
        #expect(error == .environment("zig is not on this machine; to get it: dig for it"))
    }

    @Test func `an interrupted run ends its program, keeps what it has, and leaves no file`() throws {
        let (asleep, count) = (scripts.folder.file("asleep"), scripts.folder.file("count"))
        let folders = Mutex<Set<String>>([])
        // In its third process it goes to sleep; by then it has been measured once.
        let sleeper =
            "echo >>\(count); [ $(wc -l <\(count)) -gt 2 ] && echo $6 >\(asleep) && exec sleep 1000; "
            + ScriptedRungs.honest
        let inner = try scripts.rung(.go, sleeper)
        let noting = LadderRung(card: .of(.go)) {
            guard case .present(let tools, let build) = inner.find() else { return .absent(remedy: "") }
            return .present(tools) { (place) throws(ProgramError) in
                folders.withLock { _ = $0.insert(place.folder) }
                return try build(place)
            }
        }
        let report = try run([noting], stop: { FileManager.default.fileExists(atPath: asleep) })
        #expect(!report.complete)
        #expect(report.results[0].rungs[0].measurement != nil)
        let folder = try #require(folders.withLock { $0.first })
        #expect(folder.contains("glue-profile-ladder-"))
        #expect(!FileManager.default.fileExists(atPath: folder))
        // The sleeper said where the operands were.
        let operands = try String(contentsOfFile: asleep, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(operands.count == 1 && operands[0].contains("glue-profile-ladder-"))
        #expect(
            operands.allSatisfy { !FileManager.default.fileExists(atPath: ($0 as NSString).deletingLastPathComponent) })
    }

    @Test func `an interruption before anything was measured is told so`() throws {
        let rungs = try [scripts.rung(.go, ScriptedRungs.honest)]
        #expect(throws: ExperimentError.interrupted) { try run(rungs, stop: { true }) }
    }

    @Test func `what was found can be read back`() throws {
        let report = try run([scripts.rung(.go, ScriptedRungs.honest), scripts.rung(.rust, "exit 1")])
        #expect(try LadderReport(json: report.json()) == report)
        #expect(report.claims.count == LadderClaims.published.count)
        #expect(report.checks.map(\.name) == ["drift"])
    }
}

extension Rung {
    /// Why it failed, if it did.
    fileprivate var failure: String? {
        if case .failed(let reason) = outcome { reason } else { nil }
    }
}
