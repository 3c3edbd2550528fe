import EmbeddedPython

/// Python source in a Swift program: values in and out, functions, output, errors.
@main
struct Snippet {
    static func main() throws {
        let interpreter = try Interpreter.start()
        try interpreter.attached { python in
            // Values go in by name and come out as the type that is asked for.
            let area = try python.evaluate(
                "math.pi * r ** 2", with: ["math": python.import("math"), "r": 2.0], as: Double.self)
            print("area: \(area)")

            // What a snippet defines stays in its namespace. A function is compiled once and called like one of Swift's.
            let scope = try python.namespace()
            try python.run(
                """
                def longest(words, at_least=0):
                    return max((word for word in words if len(word) >= at_least), key=len, default=None)
                """, in: scope)
            let longest = try python.item("longest", of: scope, as: PythonValue.self)
            let word: String? = try longest(["a", "snippet", "of"])
            let none: String? = try longest(["a", "snippet", "of"], at_least: 10)
            print("longest: \(word ?? "none"), of ten letters: \(none ?? "none")")

            // What it prints can be kept.
            var output = PythonOutput()
            try python.capturingOutput(into: &output) { (python) throws(PythonError) in
                try python.run("print('hello from Python')")
            }
            print("it has printed: \(output.standardOutput)", terminator: "")

            // Exceptions are errors. The traceback names this file and the line below.
            do {
                try python.run("[][0]")
            } catch PythonError.exception(let exception) {
                print("\(exception.type): \(exception.message)")
                print(exception.traceback, terminator: "")
            }
        }
    }
}
