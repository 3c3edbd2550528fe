import Findings
import Testing

/// Blocks of which the shares are known from their own clocks. Bounds are wide: other suites run at the same time.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Profiles of blocks` {
    /// Shares of few samples lie within so much of the truth, intervals of some points to either side included.
    private static let tolerance = 0.2

    private func expect(
        _ share: Estimate, _ truth: Double, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let gap = abs(share.median - truth)
        #expect(gap < Self.tolerance, "\(what): \(share.median) for \(truth)", sourceLocation: sourceLocation)
    }

    @Test(arguments: PlayedScene.pythons)
    func `tell Swift's own code from Python's and from sleep`(python: String) throws {
        let scene = try PlayedScene("sequence", python: python)
        let report = try #require(scene.profiles.first)
        let figures = scene.figures
        let whole = try #require(figures["duration"])
        expect(report.shares.extension, (figures["swift"] ?? 0) / whole, "Swift")
        expect(report.glue, (figures["python"] ?? 0) / whole, "Python")
        expect(report.shares.waiting, (figures["sleep"] ?? 0) / whole, "sleep")
        let own = try #require(report.libraries.first { $0.timeClass == .extension })
        #expect(own.name == "profiled-scenes")
        #expect(report.shares.kernel.median < 0.05)
    }

    @Test func `close to the block's own duration`() throws {
        let scene = try PlayedScene("sequence")
        let report = try #require(scene.profiles.first)
        let figures = scene.figures
        let inside = ["swift", "python", "sleep"].reduce(0) { $0 + (figures[$1] ?? 0) }
        #expect(report.wallSeconds >= inside)
        #expect(abs(report.wallSeconds - (figures["duration"] ?? 0)) < 1e-9)
        #expect(abs((figures["closes"] ?? 0) - 1) < 1e-6)
        #expect(report.checks.first { $0.name == "closure" }?.passed ?? false)
        #expect(report.checks.first { $0.name == "answered" }?.passed ?? false)
        let seen = report.stacks.reduce(0) { $0 + $1.seconds }
        #expect(abs(seen / report.wallSeconds - 1) < 0.01)
    }

    @Test(arguments: PlayedScene.pythons)
    func `give a function of Swift's that Python calls to Swift, on the line that calls it`(python: String) throws {
        let scene = try PlayedScene("callbacks", python: python)
        let report = try #require(scene.profiles.first)
        let (swift, own) = (scene.figures["swift"] ?? 0, scene.figures["python"] ?? 0)
        expect(report.shares.extension, swift / (swift + own), "Swift")
        expect(report.glue, own / (swift + own), "Python")
        let both = try #require(report.functions.first { $0.name == "both" })
        #expect(both.own.extension > 0.9 * report.shares.extension.median)
        let loop = try #require(report.functions.first { $0.name == "loop" })
        #expect(loop.own.extension < 0.05)
    }

    @Test(arguments: PlayedScene.pythons)
    func `count the bridge's own code as glue, where no line of Python runs`(python: String) throws {
        let report = try #require(try PlayedScene("direct", python: python).profiles.first)
        #expect(report.glue.median > 0.8)
        #expect(report.lines.isEmpty)
        #expect(report.frames.contains { $0.name.contains("EmbeddedPython.") })
        // What called the block is not of it.
        #expect(!report.frames.contains { $0.name.contains("ProfiledScenes.main") })
    }

    @Test(.enabled(if: PlayedScene.hasNumPy, "python3 has no NumPy"))
    func `see a product of matrices as a kernel`() throws {
        let scene = try PlayedScene("product")
        let report = try #require(scene.profiles.first)
        #expect(report.shares.kernel.median > 0.6)
        #expect(report.environment.pythons.first?.numpy?.version.first?.isNumber ?? false)
    }
}
