internal import ArgumentParser
internal import Experiments

/// Options of commands that measure every Python they are given.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Python to measure: an executable, a virtual environment's folder or a name on PATH; may be repeated.",
            discussion: CommonOptions.usualPython, valueName: "path"))
    var python: [String] = []

    static let usualPython = "Without it: VIRTUAL_ENV, the first python3 on PATH, /usr/bin/python3."

    @Flag(name: .shortAndLong, help: "No progress, only results.")
    var quiet = false
}

extension DotOptions.ElementType: ExpressibleByArgument {}
