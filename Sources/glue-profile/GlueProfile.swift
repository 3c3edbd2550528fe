import ArgumentParser

@main
struct GlueProfile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glue-profile",
        abstract: "How much of a Python program's time is glue, and what would native code gain?")
}
