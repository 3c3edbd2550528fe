/// A module of the package and what it may lean on. The table is the map in CONTRIBUTING.md, bottom first.
struct Layer {
    /// The folder under Sources. A final `*` stands for every module of a family.
    let name: String
    /// Modules of this package that it may import.
    var imports: Set<String> = []
    /// Modules of other packages that it may import.
    var packages: Set<String> = []
    /// Whether it may import Foundation. What is measured, and what measures, does without: Foundation is slow to
    /// load and hides allocations.
    var foundation = false
    /// Whether it may hold `unsafe` expressions.
    var unsafe = false

    static let all: [Layer] = [
        Layer(name: "CPython"),
        Layer(name: "Ticks"),
        Layer(name: "ProcessorFeatures"),
        Layer(name: "ThreadPrimitives"),
        Layer(name: "ProcessStart"),
        Layer(name: "Subprograms", imports: ["ProcessStart"], unsafe: true),
        Layer(name: "PyScripts"),
        Layer(name: "LadderPrograms", imports: ["PyScripts", "Subprograms"], foundation: true),
        Layer(name: "Findings", foundation: true),
        Layer(name: "MatmulKernels*", imports: ["ProcessorFeatures"], unsafe: true),
        Layer(name: "Matmul", imports: ["MatmulKernels*", "ProcessorFeatures", "ThreadPrimitives"], unsafe: true),
        Layer(name: "LadderKernels*", unsafe: true),
        Layer(name: "MatmulLadder", imports: ["LadderKernels*", "Matmul"], unsafe: true),
        Layer(name: "ElementRoots"),
        Layer(name: "ElementKernels*", unsafe: true),
        Layer(name: "NativeOperations", imports: ["ElementKernels*", "ElementRoots", "Matmul"], unsafe: true),
        Layer(name: "Measurement", imports: ["Ticks"], unsafe: true),
        // Threads are Foundation's.
        Layer(name: "MachinePeak", imports: ["Matmul", "Measurement"], foundation: true),
        Layer(name: "EmbeddedPython", imports: ["CPython", "Subprograms"], foundation: true, unsafe: true),
        Layer(name: "ProbeStubs"),
        Layer(name: "SignalSampler"),
        Layer(name: "Sampling", imports: ["Measurement", "SignalSampler"], unsafe: true),
        Layer(name: "CallStubs"),
        Layer(name: "CallCounting", imports: ["CallStubs", "Measurement"], unsafe: true),
        Layer(name: "ProfileAnalysis", imports: ["CallCounting", "Findings", "Measurement", "Sampling"]),
        // The loop of native code that Python's is held against.
        Layer(name: "ProfileAdvice", imports: ["Findings", "Measurement"], unsafe: true),
        Layer(
            name: "Probes", imports: ["CPython", "EmbeddedPython", "Measurement", "ProbeStubs", "Ticks"],
            foundation: true, unsafe: true),
        Layer(
            name: "Experiments",
            imports: [
                "CPython", "CallCounting", "EmbeddedPython", "Findings", "LadderPrograms", "MachinePeak", "Matmul",
                "MatmulKernels*",
                "MatmulLadder", "Measurement", "NativeOperations", "ProbeStubs", "Probes", "ProcessorFeatures",
                "ProfileAdvice", "ProfileAnalysis", "PyScripts", "Sampling", "Subprograms", "Ticks",
            ],
            // The native arms compute in NumPy's own memory (DotSubject), Interrupt has a signal mask, and matrices of
            // the ladder are read where they lie.
            foundation: true, unsafe: true),
        Layer(name: "Comparison", imports: ["Findings", "Measurement"]),
        Layer(name: "Reporting", imports: ["EmbeddedPython", "Findings", "PyScripts"], foundation: true),
        Layer(
            name: "GlueProfiling",
            imports: [
                "EmbeddedPython", "Findings", "Measurement", "ProfileAdvice", "ProfileAnalysis", "PyScripts",
                "Reporting", "Sampling", "Subprograms",
            ],
            foundation: true),
        // The terminal's width is asked of the kernel.
        Layer(
            name: "glue-profile", imports: ["Comparison", "Experiments", "Findings", "Reporting"],
            packages: ["ArgumentParser"], foundation: true, unsafe: true),
    ]

    /// The table's row for a module, or nil for a module that has none.
    static func named(_ module: String) -> Layer? {
        all.first { module.matches($0.name) }
    }

    func mayImport(_ module: String) -> Bool {
        switch module {
        case "Foundation", "FoundationEssentials": foundation
        case "Swift", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization": true
        default: packages.contains(module) || imports.contains { module.matches($0) }
        }
    }
}

extension String {
    /// Whether this is `pattern`, or begins as a pattern that ends in `*` does.
    fileprivate func matches(_ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? hasPrefix(pattern.dropLast()) : self == pattern
    }
}
