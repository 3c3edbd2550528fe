import Foundation
import Testing

@testable import LadderPrograms

/// Programs that do not do what was agreed: shell scripts in their place.
@Suite struct ProgramTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private var task: ProductTask {
        ProductTask(size: 2, rows: 2, repeats: 1, a: "a", b: "b", c: folder.path("c"))
    }

    /// A script that gets the task's words as $1 to $6.
    private func program(_ lines: String, unit: Program.Unit = .row) throws -> Program {
        Program(name: "fake", executable: try folder.script("fake", lines), unit: unit)
    }

    private func reason(_ lines: String, timeLimit: Double = 60) throws -> ProgramError.Reason? {
        let program = try program(lines)
        return #expect(throws: ProgramError.self) { _ = try program.run(task, timeLimit: timeLimit) }?.reason
    }

    /// Writes the result that the task asks for: 2 x 2 numbers.
    private static let result = "head -c 32 /dev/zero >$6"

    @Test func `times are given in order, and the program has got the task`() throws {
        let program = try program("[ \"$1 $2 $3 $4 $5\" = '2 2 1 a b' ] && \(Self.result); echo 0.5 0.25; echo 1e-3 0")
        let times = try program.run(task, timeLimit: 60)
        #expect(
            times == [
                UnitTime(wallSeconds: 0.5, processorSeconds: 0.25), UnitTime(wallSeconds: 0.001, processorSeconds: 0),
            ])
    }

    @Test func `whole products have a time for each repeat`() throws {
        var task = task
        task.repeats = 3
        let program = try program("\(Self.result); for i in 1 2 3; do echo $i $i; done", unit: .product)
        #expect(try program.run(task, timeLimit: 60).map(\.wallSeconds) == [1, 2, 3])
    }

    @Test func `its environment is added to this process's`() throws {
        var program = try program("\(Self.result); [ -n \"$PATH\" ] && echo $WALL 0 && echo $WALL 0")
        program.environment = ["WALL": "7"]
        #expect(try program.run(task, timeLimit: 60).first?.wallSeconds == 7)
    }

    @Test(arguments: [
        "1 1", "1 1\n1 1\n1 1", "", "1\n1", "1 1 1\n1 1 1", "1  1\n1 1", "1 1\nnan 1", "1 inf\n1 1", "-1 1\n1 1",
        "1 1\nno 1",
        "1,5 1\n1 1", "1 1\n\n1 1\n1",
    ])
    func `what is not the protocol is said to be so`(lines: String) throws {
        let reason = try reason("\(Self.result); cat <<'END'\n\(lines)\nEND")
        guard case .notTheProtocol(let what)? = reason else {
            Issue.record("it was \(String(describing: reason))")
            return
        }
        #expect(what.hasPrefix("it printed "))
    }

    @Test(arguments: [
        ("exit 3", ProgramError.Reason.failed(status: 3, said: nil)),
        ("echo first >&2; echo last >&2; echo ' ' >&2; exit 1", .failed(status: 1, said: "last")),
        (
            "printf '\\033[31mred\\010\\302\\237 words' >&2; exit 1",
            .failed(status: 1, said: "\u{FFFD}[31mred\u{FFFD}\u{FFFD} words")
        ),
        ("kill -SEGV $$", .killed(signal: SIGSEGV, said: nil)),
        ("echo out of luck >&2; kill -ABRT $$", .killed(signal: SIGABRT, said: "out of luck")),
        ("yes 1 1", .printedTooMuch),
        ("yes >&2", .printedTooMuch),
        ("echo 1 1; echo 1 1", .noResult("it wrote no result")),
        ("echo 1 1; echo 1 1; echo >$6", .noResult("it wrote 1 bytes of result instead of 32")),
    ])
    func `a failure is told as it was`(lines: String, expected: ProgramError.Reason) throws {
        #expect(try reason(lines) == expected)
    }

    @Test func `an earlier program's result does not pass for this one's`() throws {
        try folder.write(Data(count: 32), to: "c")
        #expect(try reason("echo 1 1; echo 1 1") == .noResult("it wrote no result"))
    }

    @Test func `a long complaint is cut`() throws {
        let reason = try reason("head -c 10000 /dev/zero | tr '\\0' x >&2; exit 1")
        #expect(reason == .failed(status: 1, said: String(repeating: "x", count: 200)))
    }

    @Test func `a program that is not there cannot be started`() {
        let program = Program(name: "absent", executable: folder.path("absent"), unit: .row)
        let error = #expect(throws: ProgramError.self) { _ = try program.run(task, timeLimit: 60) }
        #expect(error?.description == "absent cannot be started (No such file or directory)")
    }

    @Test func `a hang ends at the time limit, and its children with it`() throws {
        let child = folder.path("child")
        #expect(try reason("sleep 1000 & echo $! >\(child); wait", timeLimit: 1) == .timedOut(seconds: 1))
        try expectEnd(of: child)
    }

    @Test func `a request to stop ends it long before the time limit`() throws {
        let child = folder.path("child")
        let program = try program("sleep 1000 & echo $! >\(child); wait")
        let error = #expect(throws: ProgramError.self) {
            _ = try program.run(task, timeLimit: 600) { identifier(in: child) != nil }
        }
        #expect(error?.description == "fake was stopped")
        try expectEnd(of: child)
    }

    private func identifier(in file: String) -> pid_t? {
        let text = try? String(contentsOfFile: file, encoding: .utf8)
        return text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// A killed process needs a moment to be gone.
    private func expectEnd(of file: String) throws {
        let identifier = try #require(self.identifier(in: file))
        let deadline = ContinuousClock.now + .seconds(20)
        while isRunning(identifier), ContinuousClock.now < deadline { usleep(10_000) }
        #expect(!isRunning(identifier))
    }

    private func isRunning(_ identifier: pid_t) -> Bool {
        let text = (try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)) ?? ""
        return !text.isEmpty && !text.contains(") Z") && !text.contains(") X")
    }

    @Test func `descriptions are one line each, and say what failed`() {
        let reasons: [(ProgramError.Reason, String)] = [
            (.failed(status: 2, said: nil), "java failed with status 2"),
            (.failed(status: 2, said: "no"), "java failed with status 2; it said: no"),
            (.killed(signal: SIGKILL, said: nil), "java was ended by signal 9 (killed, perhaps for lack of memory)"),
            (.timedOut(seconds: 0.5), "java was ended after its time limit of 0.5 s"),
            (.timedOut(seconds: 20), "java was ended after its time limit of 20 s"),
            (.printedTooMuch, "java was ended because it printed without an end"),
            (.noResult("it wrote no result"), "java cannot be timed: it wrote no result"),
        ]
        for (reason, description) in reasons { #expect(ProgramError("java", reason).description == description) }
    }
}
