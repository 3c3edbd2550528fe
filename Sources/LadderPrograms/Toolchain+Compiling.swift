internal import Foundation
internal import Subprograms

extension Toolchain {
    /// Makes the program of a rung. Writes the source and all that comes of it into a folder of the rung's name in
    /// `folder`, which has to stay as long as the program.
    ///
    /// - Parameter sizes: those that the program will be run with. C's arrays have their size in their type, so that its
    ///   programs run with these alone; it makes no difference to others.
    package func compile(
        _ recipe: Recipe, sizes: [Int], into folder: String, timeLimit: Double, shouldStop: () -> Bool = { false }
    ) throws(ProgramError) -> Program {
        let folder = URL(fileURLWithPath: folder).appendingPathComponent(recipe.id).path
        _ = try Program.write(language.source, to: language.sourceName, in: folder)
        if let arguments = arguments(recipe, sizes) {
            try run(arguments, in: folder, timeLimit, shouldStop)
        }
        return program(recipe, in: folder)
    }

    private func run(
        _ arguments: [String], in folder: String, _ timeLimit: Double, _ shouldStop: () -> Bool
    ) throws(ProgramError) {
        let subprogram = Subprogram(compiler, arguments, environment: environment(in: folder), directory: folder)
        _ = try subprogram.output(
            of: compiler, patience: timeLimit, shouldStop: shouldStop, complaint: Complaint.first)
    }

    /// What the compiler is told, the source's folder being its working directory; nil where nothing is compiled ahead.
    private func arguments(_ recipe: Recipe, _ sizes: [Int]) -> [String]? {
        let source = language.sourceName
        switch language {
        case .java: return recipe.flags + ["-d", ".", source]
        case .c:
            let each = Set(sizes).sorted().map { "F(\($0))" }.joined(separator: " ")
            return ["-std=gnu11", "-DSIZES(F)=\(each)"] + recipe.flags + ["-o", "matmul", source]
        case .rust: return ["--edition=2021"] + recipe.flags + ["-o", "matmul", source]
        case .go: return ["build"] + recipe.flags + ["-o", "matmul", source]
        case .zig: return ["build-exe"] + recipe.flags + ["-lc", "-femit-bin=matmul", source]
        case .mojo: return ["build"] + recipe.flags + ["-o", "matmul", source]
        case .julia: return nil
        }
    }

    private func environment(in folder: String) -> [String: String] {
        let inherited = ProcessInfo.processInfo.environment
        var added: [String: String] = [:]
        if language == .go {
            // One file that imports the standard library alone: no module's file around it is to change that, and no
            // other toolchain to be fetched.
            added = ["GO111MODULE": "off", "GOTOOLCHAIN": "local", "GOFLAGS": ""]
        }
        if inherited["HOME"] == nil, inherited["XDG_CACHE_HOME"] == nil {
            // Go and Zig do not compile without a place for what they compile once and for all.
            added["XDG_CACHE_HOME"] = folder
        }
        return inherited.merging(added) { _, ours in ours }
    }

    private func program(_ recipe: Recipe, in folder: String) -> Program {
        switch language {
        case .java:
            // Of its own accord it takes a quarter of the memory, which would refuse sizes that all others can do.
            Program(
                name: recipe.id, executable: runtime, arguments: ["-XX:MaxRAMPercentage=80", "-cp", folder, "Matmul"],
                unit: .row)
        case .julia:
            Program(
                name: recipe.id, executable: runtime,
                arguments: recipe.flags + ["--startup-file=no", "\(folder)/\(language.sourceName)"], unit: .row)
        default: Program(name: recipe.id, executable: "\(folder)/matmul", unit: .row)
        }
    }
}
