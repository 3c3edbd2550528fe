/// How the program of one rung is made: a language, and the flags of its compiler.
package struct Recipe: Equatable, Sendable {
    /// The rung's.
    package let id: String
    package let language: Language
    /// Those that decide how fast the program is; reports show them.
    package let flags: [String]

    /// Of all rungs in other languages, in the order of the ladder. The flags are what each language's users take for a
    /// release: Zig and Mojo then compile for the very processor, C, Rust and Go for any of its family.
    package static let all = [
        Recipe(id: "java", language: .java, flags: []),
        Recipe(id: "c-o0", language: .c, flags: ["-O0"]),
        Recipe(id: "c-o3", language: .c, flags: ["-O3"]),
        Recipe(id: "c-fast", language: .c, flags: ["-O3", "-march=native", "-ffast-math"]),
        Recipe(id: "rust", language: .rust, flags: ["-C", "opt-level=3"]),
        Recipe(id: "go", language: .go, flags: []),
        Recipe(id: "zig", language: .zig, flags: ["-O", "ReleaseFast"]),
        Recipe(id: "mojo", language: .mojo, flags: ["-O3"]),
        Recipe(id: "julia", language: .julia, flags: []),
    ]
}
