internal import ArgumentParser
internal import Experiments

/// What this program runs itself as for each process of a Swift rung of the ladder. Not for people.
struct RungCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rung", shouldDisplay: false)

    @Argument var rung: String
    @Argument var size: Int
    @Argument var rows: Int
    @Argument var repeats: Int
    @Argument var a: String
    @Argument var b: String
    @Argument var c: String
    @Option var threads = 1

    func run() throws {
        let process = try RungProcess(rung: rung, size: size, rows: rows, repeats: repeats, threads: threads)
        try process.run(a: a, b: b, c: c)
    }
}
