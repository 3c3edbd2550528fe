import EmbeddedPython
import Foundation
import GlueProfiling

/// Blocks of which it is known what to change.
enum Advised {
    /// Notes each advice as `kind file line function`, in their order.
    private static func note(_ profile: Profile, _ name: String, _ notes: inout Notes) throws {
        let advice = try profile.advice()
        notes.texts[name] = advice.map { advice in
            "\(advice.kind) \(advice.place?.file ?? "-") \(advice.place?.line ?? 0) \(advice.place?.function ?? "-")"
        }.joined(separator: "\n")
        notes.texts["\(name) reasons"] = advice.map { "\($0.text)\n\($0.reasoning)" }.joined(separator: "\n")
        notes.figures["\(name) gain"] = advice.first?.gain.median
        notes.figures["\(name) low"] = advice.first?.gain.interval.lowerBound
        notes.figures["\(name) high"] = advice.first?.gain.interval.upperBound
        notes.texts["\(name) verdict"] = profile.verdict
    }

    private static let seconds = 1.5
    /// A machine that has other work too may keep a profile from being believed.
    private static let mostTries = 8

    /// A block that runs a statement again and again.
    private static func block(
        _ statement: String, _ scope: PythonNamespace, _ python: borrowing Python
    ) throws -> Profile {
        var last = try once(statement, scope, python)
        for _ in 1..<mostTries where !last.checks.allSatisfy({ $0.passed || $0.name == "length" }) {
            last = try once(statement, scope, python)
        }
        return last
    }

    private static func once(
        _ statement: String, _ scope: PythonNamespace, _ python: borrowing Python
    ) throws -> Profile {
        let start = ContinuousClock.now
        return try profile {
            while ContinuousClock.now - start < .seconds(seconds) { try python.run(statement, in: scope) }
        }.profile
    }

    /// Loops over numbers: in a snippet that stands here, in one whose lines are those of other code, and in a file.
    static func loops(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            // A snippet begins below the line of its call.
            notes.figures["line"] = Double(#line + 4)
            try python.run(
                """
                def add(count):
                    total = 0.0
                    for i in range(count):
                        total += i * 0.5
                    return total
                """, in: scope)
            try note(try block("add(1_000_000)", scope, python), "snippet", &notes)

            for source in [Work.loop, Self.other, "again = lambda: loop(0.5)"] { try run(source, python, scope) }
            try note(try block("again()", scope, python), "shared", &notes)

            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "sums.py")
            try Data("\n\ndef total(count):\n    return sum([i * 0.5 for i in range(count)])\n".utf8).write(to: file)
            try python.setItem("sums", of: scope, to: try python.module(at: file.path))
            try note(try block("sums.total(1_000_000)", scope, python), "file", &notes)
        }
    }

    /// Of the same lines as `Work.loop`, when both are run from one line.
    private static let other = """
        values = []
        for i in range(3):
            values.append(i)
            for k in range(3):
                values.append(k)
                while len(values) < 2:
                    values.append(k)
        """

    /// As a program of several snippets has it.
    private static func run(_ source: String, _ python: borrowing Python, _ scope: PythonNamespace) throws {
        try python.run(source, in: scope)
    }

    /// Many small calls of NumPy, one that is all kernel, and what has no loop of Python.
    static func calls(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run("import numpy\na = numpy.ones(8)\nb = numpy.random.rand(700, 700)", in: scope)
            notes.figures["line"] = Double(#line + 3)
            try python.run(
                """
                def small():
                    for _ in range(100_000):
                        a + a
                def products():
                    for _ in range(10):
                        numpy.dot(b, b)
                """, in: scope)
            try note(try block("small()", scope, python), "small", &notes)
            try note(try block("products()", scope, python), "products", &notes)
        }
    }

    /// What is told, to whom, and what is left of it.
    static func told(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let found = try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            try note(try profile { try python.run("loop(0.1)", in: scope) }.profile, "short", &notes)
            return try block("loop(0.5)", scope, python)
        }
        let before = try state(interpreter)
        // This thread is not attached.
        let advised = try found.advised()
        notes.texts["left"] = try state(interpreter) == before ? "as it was" : "other"
        // Its figures would not be the same if it were measured again.
        notes.texts["again"] = try advised.advised().advice() == advised.advice() ? "same" : "other"
        notes.texts["printed"] = advised.description
        notes.texts["unadvised"] = found.description
        notes.texts["advice"] = try advised.advice().first.map { "\($0)" }
        try notes.keep(advised)
    }

    /// What an advice must not change.
    private static func state(_ interpreter: Interpreter) throws -> [String] {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(
                """
                import linecache, os, sys, threading, warnings
                state = [sorted(sys.modules), warnings.filters, sys.path, dict(os.environ), sorted(linecache.cache),
                         threading.active_count(), len(os.listdir("/proc/self/fd"))]
                """, in: scope)
            return try python.evaluate("[repr(part) for part in state]", in: scope)
        }
    }

    private static func loop(_ interpreter: Interpreter) throws -> Profile {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            return try block("loop(0.5)", scope, python)
        }
    }

    /// The executable is a link in a folder of the test's, which has gone when it is to be run.
    static func gone(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let found = try loop(interpreter)
        let executable = interpreter.installation.executable
        guard executable.hasSuffix("/python-of-a-test") else { return }
        try FileManager.default.removeItem(atPath: executable)
        do {
            notes.texts["advice"] = "\(try found.advice().count)"
        } catch {
            notes.texts["error"] = "\(error)"
        }
    }

    /// The temporary folder is none, and then it is one.
    static func failed(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let found = try loop(interpreter)
        // SAFETY: no other thread of this program reads or sets variables now.
        unsafe setenv("TMPDIR", "/dev/null/none", 1)
        do {
            notes.texts["advice"] = "\(try found.advice().count)"
        } catch {
            notes.texts["error"] = "\(error)"
        }
        unsafe unsetenv("TMPDIR")
        notes.figures["afterwards"] = Double(try found.advice().count)
    }
}
