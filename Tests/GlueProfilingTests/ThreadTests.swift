import Findings
import Testing

/// Blocks in programs of several threads.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Blocks among threads` {
    @Test(arguments: PlayedScene.pythons)
    func `are not diluted by threads that have nothing to do with them`(python: String) throws {
        let profiles = try PlayedScene("strangers", python: python).profiles
        let (loop, sleep) = try (#require(profiles.first), #require(profiles.last))
        #expect(loop.glue.median > 0.9)
        #expect(loop.threads.count == 1)
        #expect(sleep.shares.waiting.median > 0.9)
        for report in profiles {
            #expect(report.checks.first { $0.name == "answered" }?.passed ?? false)
        }
    }

    @Test(arguments: PlayedScene.pythons)
    func `hold the threads that Python starts`(python: String) throws {
        let report = try #require(try PlayedScene("threads", python: python).profiles.first)
        #expect(report.threads.count == 3)
        #expect(report.threads.filter { $0.isMain }.count == 1)
        #expect(report.glue.median + report.shares.system.median > 0.7)
        #expect(report.lockWaiting.median > 0.02)
        #expect(report.functions.contains { $0.name == "loop" })
    }

    @Test func `hold the threads that attach while their own waits`() throws {
        let report = try #require(try PlayedScene("attachments").profiles.first)
        #expect(report.functions.contains { $0.name == "loop" })
        #expect(report.glue.median + report.shares.system.median > 0.4)
    }

    @Test func `let the signal through to threads that attach, and give them their mask back`() throws {
        let scene = try PlayedScene("workers")
        // Within the block; then when it has attached again.
        #expect(scene.texts["masks"] == "false true ")
        let report = try #require(scene.profiles.first)
        #expect(report.glue.median > 0.7)
        #expect(report.checks.first { $0.name == "answered" }?.passed ?? false)
    }

    @Test(arguments: ["perform", "actor"])
    func `run on the threads of tasks and actors`(scene: String) throws {
        let report = try #require(try PlayedScene(scene).profiles.first)
        #expect(report.glue.median > 0.9)
        #expect(report.threads.count == 1)
        #expect(report.checks.first { $0.name == "answered" }?.passed ?? false)
    }
}
