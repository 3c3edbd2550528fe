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

/// Instruction sets beyond the platform's baseline, for the kernel targets that are chosen at run time.
func instructionSet(_ flags: String...) -> [SwiftSetting] {
    [.unsafeFlags(flags.flatMap { ["-Xcc", $0] })]
}

let package = Package(
    name: "glue-profile",
    products: [
        .executable(name: "glue-profile", targets: ["glue-profile"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .target(name: "CPython", cSettings: optimisedC),
        .target(name: "Ticks", cSettings: optimisedC),
        .target(name: "Findings", swiftSettings: settings),
        .target(name: "Measurement", dependencies: ["Ticks"], swiftSettings: settings + optimised),
        .executableTarget(
            name: "glue-profile",
            dependencies: [
                "Findings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: settings),
        .testTarget(name: "MeasurementTests", dependencies: ["Measurement"], swiftSettings: settings + optimised),
    ]
)
