import Testing

@Suite struct SwiftTextTests {
    @Test(arguments: [
        ("import A", ["A"]),
        ("internal import A\npublic import B", ["A", "B"]),
        ("@testable @_spi(Tests) import A", ["A"]),
        ("import struct A.B", ["A"]),
        ("#if canImport(A)\n    import A\n#endif", ["A"]),
        ("// import A\n/* import B\nimport C */ import D", ["D"]),
        ("let code = \"\"\"\n    import numpy\n    \"\"\"\nimport A", ["A"]),
        ("let code = #\"\"\"\nimport numpy \"\"\"\nimport os\n\"\"\"#\nimport A", ["A"]),
        ("let quote = \"\\\"\"\nimport A", ["A"]),
        ("let important = 1", []),
    ])
    func `imports are found in code only`(text: String, imports: [String]) {
        #expect(SwiftText(text).imports == imports)
    }

    @Test(arguments: [
        ("return unsafe pointer[0]", true),
        ("f(unsafe pointer[0])", true),
        ("unsafe pointer[0] = 1", true),
        ("@unsafe func f()", false),
        ("nonisolated(unsafe) var a = 1", false),
        ("// unsafe code", false),
        ("print(\"unsafe code\")", false),
        ("let unsafeFlags = 1", false),
    ])
    func `unsafe expressions are told from the word`(text: String, isUnsafe: Bool) {
        #expect(SwiftText(text).isUnsafe == isUnsafe)
    }

    @Test(arguments: [
        ("Measurement", "Foundation", false),
        ("Matmul", "MatmulKernelsAVX2", true),
        ("MatmulKernelsAVX2", "Matmul", false),
        ("Reporting", "Experiments", false),
        ("Reporting", "ArgumentParser", false),
        ("glue-profile", "ArgumentParser", true),
        ("EmbeddedPython", "Glibc", true),
    ])
    func `the table says who may import what`(importer: String, imported: String, allowed: Bool) throws {
        #expect(try #require(Layer.named(importer)).mayImport(imported) == allowed)
    }
}
