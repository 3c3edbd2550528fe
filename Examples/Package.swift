// swift-tools-version: 6.2
import PackageDescription

// A package of its own, as a program that uses EmbeddedPython would be: nothing here is needed beyond the dependency.
let package = Package(
    name: "examples",
    dependencies: [
        // In a program elsewhere: .package(url: …, from: …)
        .package(name: "glue-profile", path: "..")
    ],
    targets: ["snippet", "numpy-exchange", "async-worker", "plug-in"].map { name in
        .executableTarget(
            name: name, dependencies: [.product(name: "EmbeddedPython", package: "glue-profile")])
    } + [
        .executableTarget(
            name: "profiled-block",
            dependencies: [
                .product(name: "EmbeddedPython", package: "glue-profile"),
                .product(name: "GlueProfiling", package: "glue-profile"),
            ])
    ]
)
