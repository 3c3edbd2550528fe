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
        try FileManager.default.removeItem(at: scene.folder)
    }
}
