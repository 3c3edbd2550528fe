internal import ArgumentParser

/// Options of commands that run in a single Python.
struct OnePythonOptions: ParsableArguments {
    // Commands refuse several: were this a single value, the last one would win in silence.
    @Option(
        help: ArgumentHelp(
            "Python to run, one: an executable, a virtual environment's folder or a name on PATH.",
            discussion: CommonOptions.usualPython, valueName: "path"))
    var python: [String] = []

    @Flag(name: .shortAndLong, help: "No progress, only results.")
    var quiet = false
}
