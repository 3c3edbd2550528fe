/// A language of the ladder that has a compiler of its own.
package enum Language: String, CaseIterable, Sendable {
    case java, c, rust, go, zig, mojo, julia

    package var name: String { self == .c ? "C" : rawValue.capitalizedAscii }

    /// What its compiler may be called, the usual one first.
    var compilers: [String] {
        switch self {
        case .java: ["javac"]
        case .c: ["gcc", "clang", "cc"]
        case .rust: ["rustc"]
        case .go, .zig, .mojo, .julia: [rawValue]
        }
    }

    /// What runs compiled programs, where they do not run by themselves. It comes with the compiler.
    var runtime: String? { self == .java ? "java" : nil }

    var versionArguments: [String] {
        switch self {
        case .go, .zig: ["version"]
        default: ["--version"]
        }
    }

    /// What to do where it is not on the machine.
    package var remedy: String {
        switch self {
        case .java: "scripts/setup --ladder, or apt-get install default-jdk-headless"
        case .c: "scripts/setup --ladder, or apt-get install gcc libc6-dev"
        case .rust: "scripts/setup --ladder, or apt-get install rustc"
        case .go: "scripts/setup --ladder, or apt-get install golang-go"
        case .zig: "scripts/setup --ladder, or https://ziglang.org/download"
        case .mojo: "scripts/setup --ladder, or https://docs.modular.com/mojo"
        case .julia: "https://julialang.org/downloads; Debian 12 and PyPI do not have it"
        }
    }

    /// The program's file; Java wants it to have the name of the class.
    var sourceName: String {
        switch self {
        case .java: "Matmul.java"
        case .c: "matmul.c"
        case .rust: "matmul.rs"
        case .go: "matmul.go"
        case .zig: "matmul.zig"
        case .mojo: "matmul.mojo"
        case .julia: "matmul.jl"
        }
    }

    var source: String {
        let bytes =
            switch self {
            case .java: PackageResources.Matmul_java
            case .c: PackageResources.matmul_c
            case .rust: PackageResources.matmul_rs
            case .go: PackageResources.matmul_go
            case .zig: PackageResources.matmul_zig
            case .mojo: PackageResources.matmul_mojo
            case .julia: PackageResources.matmul_jl
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// The word with a capital first letter.
    fileprivate var capitalizedAscii: String { prefix(1).uppercased() + dropFirst() }
}
