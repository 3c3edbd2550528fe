import Foundation
import Subprograms
import Testing

/// Whatever way a program ends, nothing that it started goes on.
@Suite struct NothingLeftTests {
    private let scene: Scene

    init() throws { scene = try Scene() }

    /// What a program may do that has been told to end, or whose host has lost patience.
    static let stubborn = [
        "sleep 1000", "trap '' TERM INT HUP; while :; do sleep 1; done", "while :; do :; done",
        "exec >&- 2>&-; sleep 1000",
    ]

    @Test(arguments: stubborn)
    func `a hang ends with the patience, and with all that it started`(lines: String) throws {
        let started = ContinuousClock.now
        #expect(throws: SubprogramFailure.tooSlow(seconds: 0.5)) {
            _ = try scene.program(lines).run(patience: 0.5)
        }
        #expect(ContinuousClock.now - started < .seconds(20))
        try scene.expectNothingLeft()
    }

    @Test(arguments: stubborn)
    func `a request to stop ends it at once`(lines: String) throws {
        #expect(throws: SubprogramFailure.stopped) {
            _ = try scene.program(lines).run(patience: 120, shouldStop: { scene.hasStarted })
        }
        try scene.expectNothingLeft()
    }

    @Test func `what a program leaves in the background ends with it`() throws {
        let output = try scene.program("while [ ! -s \(scene.grandchild) ]; do sleep 0.01; done; echo done")
            .run(patience: 60)
        #expect(output.text == "done\n")
        try scene.expectNothingLeft()
    }

    @Test func `a host that is killed takes its programs with it`() async throws {
        let folder = scene.folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
            let scene = Scene(in: URL(fileURLWithPath: folder))
            Thread.detachNewThread {
                while !scene.hasStarted { usleep(10_000) }
                kill(getpid(), SIGKILL)
            }
            _ = try scene.program("exec sleep 1000").run(patience: 120)
        }
        // Only the program itself: it had no time to end what it started.
        try scene.expectEnd(of: scene.child)
        kill(try scene.identifier(in: scene.grandchild), SIGKILL)
    }

    @Test func `signals that the host ignores or blocks end a program as ever`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGTERM, SIG_IGN)
            var blocked = sigset_t()
            // SAFETY: the set is filled and read during the calls.
            unsafe sigemptyset(&blocked)
            unsafe sigaddset(&blocked, SIGTERM)
            unsafe pthread_sigmask(SIG_BLOCK, &blocked, nil)
            let output = try Subprogram("/bin/sh", ["-c", "kill -TERM $$; sleep 60"]).run(patience: 120)
            exit(output.ending == .killed(signal: SIGTERM) ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func `a host without standard streams runs programs all the same`() async {
        await #expect(processExitsWith: .success) {
            for descriptor in 0...2 as ClosedRange<Int32> { close(descriptor) }
            let output = try Subprogram("/bin/sh", ["-c", "cat; echo out; echo err >&2"]).run(patience: 120)
            exit(output.text == "out\n" && output.errors == "err\n" ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func `thousands of runs leave no descriptor and no process behind`() async {
        await #expect(processExitsWith: .success) {
            func descriptors() throws -> Int {
                try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
            }
            _ = try Subprogram("/bin/true").run(patience: 60)
            let before = try descriptors()
            for _ in 0..<1000 {
                _ = try Subprogram("/bin/true").run(patience: 60)
                _ = try? Subprogram("/no/such/program").run(patience: 60)
            }
            let after = try descriptors()
            // ECHILD: there is no child, not even one that has ended.
            let noChild = waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD
            exit(after == before && noChild ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }
}
