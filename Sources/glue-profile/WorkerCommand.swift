internal import ArgumentParser
internal import Experiments

/// What this program runs itself as, once for each process that it measures in. Not for people.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

    func run() throws { try Worker.run() }
}
