// swift-tools-version: 6.2
import PackageDescription

/// Whether this package is somebody's dependency. SwiftPM takes no unsafe flags from those, and needs none.
let isDependency = Context.packageDirectory.contains("/checkouts/")

/// Measured code is optimised in debug builds too, so that `swift run glue-profile` gives true figures.
let optimised: [SwiftSetting] = isDependency ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]
let optimisedC: [CSetting] = isDependency ? [] : [.unsafeFlags(["-O2"], .when(configuration: .debug))]

/// What every target is compiled with.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableExperimentalFeature("Lifetimes"),
]

/// Instruction sets beyond the platform's baseline, for the kernel targets that are chosen at run time. Their sources are
/// links to those of the baseline, which tell by the name what they are compiled for.
func instructionSet(_ name: String, _ flags: String...) -> [SwiftSetting] {
    #if arch(x86_64)
        [.define(name), .unsafeFlags(flags.flatMap { ["-Xcc", $0] })]
    #else
        []
    #endif
}

/// Loops stay as they are written: rungs of the ladder up to the one whose gain is vector instructions.
let scalar: [SwiftSetting] =
    isDependency
    ? [] : [.unsafeFlags(["-Xllvm", "-force-vector-width=1", "-Xllvm", "-vectorize-slp=false"])]

let package = Package(
    name: "glue-profile",
    products: [
        .library(name: "EmbeddedPython", targets: ["EmbeddedPython"]),
        .library(name: "GlueProfiling", targets: ["GlueProfiling"]),
        .executable(name: "glue-profile", targets: ["glue-profile"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Running other programs
        .target(name: "ProcessStart", cSettings: optimisedC),
        .target(name: "Subprograms", dependencies: ["ProcessStart"], swiftSettings: settings),

        // The bridge
        .target(name: "CPython", cSettings: optimisedC),
        .target(name: "EmbeddedPython", dependencies: ["CPython", "Subprograms"], swiftSettings: settings + optimised),

        // Clock and method
        .target(name: "Ticks", cSettings: optimisedC),
        .target(name: "Measurement", dependencies: ["Ticks"], swiftSettings: settings + optimised),

        // Swift's own matrix product
        .target(name: "ProcessorFeatures", cSettings: optimisedC),
        .target(name: "ThreadPrimitives", cSettings: optimisedC),
        .target(
            name: "MatmulKernelsBaseline", dependencies: ["ProcessorFeatures"], swiftSettings: settings + optimised),
        .target(
            name: "MatmulKernelsAVX2", dependencies: ["ProcessorFeatures"],
            swiftSettings: settings + optimised + instructionSet("AVX2", "-mavx2", "-mfma")),
        .target(
            name: "MatmulKernelsAVX512", dependencies: ["ProcessorFeatures"],
            swiftSettings: settings + optimised + instructionSet("AVX512", "-mavx512f")),
        .target(
            name: "Matmul",
            dependencies: [
                "MatmulKernelsAVX2", "MatmulKernelsAVX512", "MatmulKernelsBaseline", "ProcessorFeatures",
                "ThreadPrimitives",
            ],
            swiftSettings: settings + optimised),

        .target(
            name: "MachinePeak", dependencies: ["Matmul", "Measurement"], swiftSettings: settings + optimised),

        // The rungs of the ladder in Swift; one source of their base case, in four modules
        .target(name: "LadderKernelsScalar", swiftSettings: settings + optimised + scalar),
        .target(name: "LadderKernelsBaseline", swiftSettings: settings + optimised),
        .target(
            name: "LadderKernelsAVX2", swiftSettings: settings + optimised + instructionSet("AVX2", "-mavx2", "-mfma")),
        .target(
            name: "LadderKernelsAVX512", swiftSettings: settings + optimised + instructionSet("AVX512", "-mavx512f")),
        .target(
            name: "MatmulLadder",
            dependencies: [
                "LadderKernelsAVX2", "LadderKernelsAVX512", "LadderKernelsBaseline", "LadderKernelsScalar", "Matmul",
            ],
            swiftSettings: settings + optimised + scalar),

        // NumPy's operations without Python; one source of their loops, in three modules
        .target(name: "ElementRoots", cSettings: optimisedC),
        .target(name: "ElementKernelsBaseline", swiftSettings: settings + optimised),
        .target(
            name: "ElementKernelsAVX2", swiftSettings: settings + optimised + instructionSet("AVX2", "-mavx2", "-mfma")
        ),
        .target(
            name: "ElementKernelsAVX512", swiftSettings: settings + optimised + instructionSet("AVX512", "-mavx512f")),
        .target(
            name: "NativeOperations",
            dependencies: [
                "ElementKernelsAVX2", "ElementKernelsAVX512", "ElementKernelsBaseline", "ElementRoots", "Matmul",
            ],
            swiftSettings: settings + optimised),

        // The ladder's programs in other languages
        .target(
            name: "LadderPrograms", dependencies: ["PyScripts", "Subprograms"], resources: [.embedInCode("Programs")],
            swiftSettings: settings),

        // Instruments
        .target(name: "ProbeStubs", dependencies: ["Ticks"], cSettings: optimisedC),
        .target(
            name: "Probes", dependencies: ["CPython", "EmbeddedPython", "ProbeStubs", "Ticks"],
            swiftSettings: settings + optimised),

        // A whole program, watched from outside
        .target(name: "SignalSampler", dependencies: ["Ticks"], cSettings: optimisedC),
        .target(
            name: "Sampling", dependencies: ["Measurement", "SignalSampler"], swiftSettings: settings + optimised),

        // Its calls into extension modules, counted from within
        .target(name: "CallStubs", dependencies: ["SignalSampler", "Ticks"], cSettings: optimisedC),
        .target(
            name: "CallCounting", dependencies: ["CallStubs", "Measurement"], swiftSettings: settings + optimised),

        // Experiments and what they find
        .target(name: "Findings", swiftSettings: settings),
        .target(
            name: "ProfileAnalysis", dependencies: ["CallCounting", "Findings", "Measurement", "Sampling"],
            swiftSettings: settings + optimised),
        .target(name: "ProfileAdvice", dependencies: ["Findings", "Measurement"], swiftSettings: settings + optimised),
        .target(name: "PyScripts", resources: [.embedInCode("pyscripts")], swiftSettings: settings),
        .target(
            name: "Experiments",
            dependencies: [
                "CallCounting", "EmbeddedPython", "Findings", "LadderPrograms", "MachinePeak", "Matmul", "MatmulLadder",
                "Measurement", "NativeOperations", "Probes", "ProfileAdvice", "ProfileAnalysis", "PyScripts",
                "Sampling", "Subprograms", "Ticks",
            ],
            swiftSettings: settings + optimised),
        .target(name: "Comparison", dependencies: ["Findings", "Measurement"], swiftSettings: settings + optimised),
        .target(
            name: "Reporting", dependencies: ["EmbeddedPython", "Findings", "PyScripts"],
            resources: [.embedInCode("HTML/Page")], swiftSettings: settings),
        // The same of a block, for programs that embed Python
        .target(
            name: "GlueProfiling",
            dependencies: [
                "EmbeddedPython", "Findings", "Measurement", "ProfileAdvice", "ProfileAnalysis", "PyScripts",
                "Reporting", "Sampling", "Subprograms",
            ],
            swiftSettings: settings + optimised),
        .executableTarget(
            name: "glue-profile",
            dependencies: [
                "Comparison", "EmbeddedPython", "Experiments", "Findings", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // The bridge against the same calls in C
        .target(
            name: "BridgeFloor", dependencies: ["CPython", "ProbeStubs", "Ticks"], path: "Benchmarks/BridgeFloor",
            cSettings: optimisedC),
        .target(
            name: "BenchmarkReport",
            dependencies: [
                "EmbeddedPython", "Measurement", "Reporting", "Subprograms",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/BenchmarkReport", swiftSettings: settings),
        .executableTarget(
            name: "bridge-benchmark",
            dependencies: [
                "BenchmarkReport", "BridgeFloor", "EmbeddedPython", "Measurement", "ProbeStubs", "Probes", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/bridge-benchmark", swiftSettings: settings + optimised),

        // Swift's matrix product against NumPy's BLAS
        .executableTarget(
            name: "matmul-benchmark",
            dependencies: [
                "BenchmarkReport", "EmbeddedPython", "MachinePeak", "Matmul", "Measurement", "Probes", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/matmul-benchmark", swiftSettings: settings + optimised),

        // `glue-profile run` against programs of which the time is known
        .executableTarget(
            name: "profile-benchmark",
            dependencies: [
                "BenchmarkReport", "EmbeddedPython", "Findings", "Measurement", "Subprograms",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/profile-benchmark", resources: [.embedInCode("Programs")], swiftSettings: settings),

        // What its advice promises, against programs that were rewritten
        .executableTarget(
            name: "advice-benchmark",
            dependencies: [
                "BenchmarkReport", "EmbeddedPython", "Findings", "Measurement", "Subprograms",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/advice-benchmark", resources: [.embedInCode("Programs")], swiftSettings: settings),

        .testTarget(
            name: "BenchmarkTests",
            dependencies: [
                "BenchmarkReport", "Findings", "Matmul", "Measurement", "RandomFindings", "matmul-benchmark",
                "profile-benchmark",
            ],
            swiftSettings: settings),

        // Findings by chance, for tests of everything that reads or shows them
        .target(
            name: "RandomFindings", dependencies: ["Findings"], path: "Tests/RandomFindings", swiftSettings: settings),
        // The built program, from outside
        .testTarget(
            name: "CallCountingTests", dependencies: ["CallCounting", "CallStubs", "Measurement"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Findings", "Measurement", "RandomFindings", "glue-profile", "matmul-benchmark",
                "profile-benchmark",
            ],
            exclude: ["Scenes"], swiftSettings: settings),
        .testTarget(
            name: "ExperimentsTests",
            dependencies: [
                "EmbeddedPython", "Experiments", "Findings", "LadderPrograms", "Measurement", "Subprograms",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "EmbeddedPythonTests", dependencies: ["CPython", "EmbeddedPython", "Subprograms", "TestPython"],
            swiftSettings: settings),
        // A program that profiles blocks of itself, for the tests to start
        .executableTarget(
            name: "profiled-scenes", dependencies: ["EmbeddedPython", "GlueProfiling"], path: "Tests/ProfiledScenes",
            swiftSettings: settings + optimised),
        .testTarget(
            name: "GlueProfilingTests",
            dependencies: ["Findings", "Subprograms", "glue-profile", "profiled-scenes"], swiftSettings: settings),
        .testTarget(
            name: "ComparisonTests", dependencies: ["Comparison", "Findings", "RandomFindings"],
            swiftSettings: settings),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "RandomFindings"], swiftSettings: settings),
        // The one Python of the test process
        .target(
            name: "TestPython", dependencies: ["EmbeddedPython"], path: "Tests/TestPython", swiftSettings: settings),
        .testTarget(
            name: "ProbesTests", dependencies: ["EmbeddedPython", "Measurement", "Probes", "TestPython"],
            swiftSettings: settings),
        .testTarget(
            name: "ProfileAdviceTests", dependencies: ["Findings", "ProfileAdvice"], swiftSettings: settings),
        .testTarget(
            name: "LadderProgramsTests", dependencies: ["LadderPrograms", "PyScripts", "Subprograms"],
            swiftSettings: settings),
        .testTarget(name: "LayeringTests", path: "Tests/Layering", swiftSettings: settings),
        .testTarget(
            name: "MachinePeakTests", dependencies: ["MachinePeak", "Matmul", "Measurement"],
            swiftSettings: settings + optimised),
        .testTarget(name: "MatmulTests", dependencies: ["Matmul"], swiftSettings: settings + optimised),
        .testTarget(
            name: "MatmulLadderTests", dependencies: ["Matmul", "MatmulLadder"], swiftSettings: settings + optimised),
        // Compiles programs against the built modules of EmbeddedPython
        .testTarget(
            name: "MisuseTests", dependencies: ["EmbeddedPython"], exclude: ["Probes"], swiftSettings: settings),
        .testTarget(
            name: "NativeOperationsTests", dependencies: ["Matmul", "NativeOperations"],
            swiftSettings: settings + optimised),
        .testTarget(name: "MeasurementTests", dependencies: ["Measurement"], swiftSettings: settings + optimised),
        .testTarget(
            name: "SamplingTests", dependencies: ["Measurement", "Sampling", "SignalSampler", "Subprograms"],
            swiftSettings: settings),
        .testTarget(name: "SubprogramsTests", dependencies: ["Subprograms"], swiftSettings: settings),
        .testTarget(
            name: "ReportingTests", dependencies: ["Findings", "RandomFindings", "Reporting"], exclude: ["Snapshots"],
            swiftSettings: settings),
    ]
)
