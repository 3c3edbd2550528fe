import Foundation
import Testing

/// What whoever waits sees on standard error, and what of it stays.
@Suite(.enabled(if: Machine.hasPython)) struct ProgressTests {
    private static let small = [
        "--size", "8,64", "--seconds", "1", "--processes", "2", "--python", Machine.python ?? "python3",
    ]
    private static let terminal = ["TERM": "xterm", "NO_COLOR": "", "LC_ALL": "C.UTF-8"]

    /// Runs on a terminal of its own, and gives what is to be seen there.
    private func run(
        _ arguments: [String] = ProgressTests.small, columns: Int, environment: [String: String] = [:],
        status: Int32 = 0
    ) throws -> Screen {
        let terminal = try PseudoTerminal(columns: columns)
        let outcome = try Program.run(
            arguments, environment: Self.terminal.merging(environment) { $1 }, terminal: terminal)
        #expect(outcome.status == status)
        let screen = try terminal.screen()
        #expect(!screen.hasWrapped)
        return screen
    }

    @Test func `a wide terminal gets a bar, and nothing of it stays`() throws {
        let screen = try run(columns: 120)
        #expect(screen.lines.isEmpty, "\(screen.lines)")
        #expect(screen.isStyled)
        let bar = try Regex("^▕[█▏▎▍▌▋▊▉ ]{30}▏ +\\d+ %  \\d+ s, \\d+ s left  \\S.*, process [12] of 2$")
        #expect(screen.frames.count > 3)
        for frame in screen.frames { #expect(frame.wholeMatch(of: bar) != nil, "\(frame)") }
        #expect(screen.frames.contains { $0.contains("█") })
        let percents = screen.frames.compactMap { $0.firstMatch(of: /(\d+) %/).flatMap { Int($0.1) } }
        #expect(percents == percents.sorted())
    }

    @Test func `a narrow one has no room for a bar`() throws {
        let screen = try run(columns: 40)
        #expect(screen.lines.isEmpty, "\(screen.lines)")
        #expect(screen.frames.count > 3)
        for frame in screen.frames {
            #expect(frame.wholeMatch(of: /\ *\d+ %  \d+ s, \d+ s left  .*/) != nil, "\(frame)")
            #expect(frame.count <= 37, "room for the ^C that a terminal echoes")
        }
    }

    @Test func `without colours there is still a bar`() throws {
        let screen = try run(columns: 120, environment: ["NO_COLOR": "1"])
        #expect(!screen.isStyled)
        #expect(screen.frames.contains { $0.contains("█") })
        #expect(screen.lines.isEmpty)
    }

    @Test func `where the locale has no blocks, the bar is ASCII`() throws {
        let screen = try run(columns: 120, environment: ["LC_ALL": "C"])
        #expect(screen.frames.contains { $0.contains("[###") })
        #expect(screen.frames.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(screen.lines.isEmpty)
    }

    @Test func `a dumb terminal gets plain lines, now and then`() throws {
        let screen = try run(columns: 120, environment: ["TERM": "dumb"])
        #expect(!screen.isStyled)
        #expect(screen.lines.count == 1 && screen.lines[0].contains("  0 %  "), "\(screen.lines)")
    }

    @Test func `a pipe gets the same plain lines`() throws {
        let outcome = try Program.run(Self.small, environment: Self.terminal)
        #expect(outcome.status == 0)
        #expect(outcome.errors.wholeMatch(of: /\ *0 %  \d+ s, \d+ s left  .*\n/) != nil, "\(outcome.errors)")
    }

    @Test func `quiet is silent, on a terminal too`() throws {
        let screen = try run(Self.small + ["--quiet"], columns: 120)
        #expect(screen.frames.isEmpty && screen.lines.isEmpty)
    }

    @Test func `after an error its one line is all that stays`() throws {
        let arguments = ["--size", "12000", "--seconds", "0.5", "--processes", "1", "--python", Self.small.last ?? ""]
        let screen = try run(arguments, columns: 120, status: 2)
        #expect(screen.frames.contains { $0.contains("starting") })
        #expect(screen.lines.count == 1 && screen.lines[0].hasPrefix("glue-profile: error: "), "\(screen.lines)")
    }

    @Test(arguments: [1, 2]) func `nothing stays after Ctrl-C`(times: Int) throws {
        let terminal = try PseudoTerminal(columns: 120)
        let program = try Program(
            ["--size", "8,512", "--seconds", "60", "--processes", "1", "--python", Machine.python ?? "python3"],
            environment: Self.terminal, terminal: terminal)
        try #require(eventually(within: 60) { terminal.soFar.contains("N = 512, block") })
        for _ in 0..<times { program.send(SIGINT) }
        #expect(program.outcome().status == 130)
        #expect(try terminal.screen().lines.isEmpty)
    }
}
