import Findings
import Foundation
import Testing

/// Statements that are timed, on tiny budgets; one at a time, since each fills the machine.
@Suite(.serialized, .enabled(if: Machine.hasPython), .timeLimit(.minutes(20))) struct TimeCommandTests {
    private let python = Machine.python ?? "python3"

    private func time(_ words: [String], seconds: String = "0.3", in folder: Folder? = nil) throws -> Program.Outcome {
        try Program.run(["time", "--python", python, "--quiet", "--seconds", seconds] + words, in: folder)
    }

    private func report(_ words: [String], seconds: String = "0.3") throws -> TimeReport {
        let outcome = try time(["--json", "-"] + words, seconds: seconds)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try TimeReport(json: Data(outcome.output.utf8))
    }

    /// With a larger budget where a busy machine has left nothing to compare.
    private func comparableReport(_ words: [String]) throws -> TimeReport {
        for seconds in ["0.1", "1"] {
            let report = try report(words, seconds: seconds)
            if refusal(in: report) != "the statement takes no time that could be compared" { return report }
        }
        return try report(words, seconds: "6")
    }

    private func nativeFloor(of report: TimeReport) -> NativeFloor? {
        if case .measured(let floor) = report.native { floor } else { nil }
    }

    private func refusal(in report: TimeReport) -> String? {
        if case .none(let reason) = report.native { reason } else { nil }
    }

    private static let arrays = [
        "-s", "import numpy as np; from numpy import dot",
        "-s", "a = np.random.default_rng(1).random((8, 8)); b = a.copy(); f = a.astype('float32')",
        "-s", "v = np.random.default_rng(2).random(100); w = v.copy(); m = np.ones((3, 8)); n = np.ones(8)",
        "-s",
        "i = np.arange(8); o = np.ones(3, object); c = np.ones(3, complex); r = np.ones(4); r.flags.writeable = False",
        "-s", "class Sub(np.ndarray): pass",
        "-s", "s = a.view(Sub); big = np.ones(4, '>f8'); bad = np.array([1, np.nan]); e = np.ones(0)",
    ]

    @Test(arguments: [
        ("np.dot(a, b)", "dot of 8x8 and 8x8", "float64"), ("dot(f, f)", "dot of 8x8 and 8x8", "float32"),
        ("a.dot(b)", "dot of 8x8 and 8x8", "float64"), ("np.matmul(a, b)", "matmul of 8x8 and 8x8", "float64"),
        ("x = a @ b", "matmul of 8x8 and 8x8", "float64"), ("m @ n", "matmul of 3x8 and 8", "float64"),
        ("n @ a", "matmul of 8 and 8x8", "float64"), ("v @ w", "matmul of 100 and 100", "float64"),
        ("v + w", "add of 100 and 100", "float64"), ("np.add(f, f)", "add of 8x8 and 8x8", "float32"),
        ("v - w", "subtract of 100 and 100", "float64"), ("v * w", "multiply of 100 and 100", "float64"),
        ("v / w", "divide of 100 and 100", "float64"), ("np.sqrt(v)", "sqrt of 100", "float64"),
        ("np.sum(a)", "sum of 8x8", "float64"), ("f.sum()", "sum of 8x8", "float32"),
        ("np.sort(v)", "sort of 100", "float64"), ("v.sort()", "sort in place of 100", "float64"),
        ("a[0] + b[1]", "add of 8 and 8", "float64"),
    ])
    func `an operation on arrays has a native counterpart with NumPy's result`(
        statement: String, words: String, dtype: String
    ) throws {
        let report = try comparableReport(Self.arrays + [statement])
        let floor = try #require(nativeFloor(of: report), "\(refusal(in: report) ?? "")")
        #expect(floor.operation == words)
        #expect(floor.dtype == dtype)
        #expect(floor.arms.allSatisfy { $0.errorOverBound <= 1 && $0.medianNanoseconds > 0 })
        #expect(
            floor.arms.map(\.path)
                == (words.hasSuffix("8x8 and 8x8") && statement.firstMatch(of: /dot|@|matmul/) != nil
                    ? [.sameBLAS, .swift] : [.swift]))
    }

    @Test(arguments: [
        ("np.dot(a, a.T)", "more than a name"), ("np.dot(a, b, out=a)", "none of the operations"),
        ("a + 1", "more than a name"), ("a[::2] + b[::2]", "do not lie one after the other"),
        ("i + i", "int64"), ("o + o", "object"), ("c + c", "complex128"), ("r + r", "read-only"),
        ("s + s", "a Sub"), ("big + big", "float64"), ("bad.sum()", "NaN"), ("np.sort(bad)", "NaN"),
        ("e + e", "no elements"), ("a + f", "different types"), ("m + n", "different shapes"),
        ("np.sort(a)", "more than one row"), ("a = a + b", "assigns to a"), ("a += b", "neither an expression"),
        ("a + b; a - b", "not one expression"), ("sum(v)", "none of the operations"), ("sorted(v)", "none of the"),
        ("np.linalg.inv(a)", "none of the operations"), ("np.exp(v)", "none of the operations"),
        ("[1] + [2]", "more than"),
    ])
    func `what is not certain to be one has none, and the reason is said`(statement: String, words: String) throws {
        #expect(try #require(refusal(in: report(Self.arrays + [statement], seconds: "0.1"))).contains(words))
    }

    @Test(arguments: [
        ["-s", "class np:", "-s", "    dot = staticmethod(lambda a, b: 1)", "np.dot(a, b)"],
        ["-s", "np.dot = lambda a, b: 1", "np.dot(a, b)"],
        ["-s", "import functools", "-s", "np.dot = functools.wraps(np.dot)(lambda a, b: 1)", "np.dot(a, b)"],
        ["-s", "dot = lambda a, b: 1", "dot(a, b)"],
        ["-s", "a = b = 3", "a + b"],
    ])
    func `a name that stands for something else is not NumPy's`(words: [String]) throws {
        #expect(try refusal(in: report(Self.arrays + words, seconds: "0.1")) != nil)
    }

    @Test func `layers sum to the net time, and the gross time is the net and the loop`() throws {
        let report = try report(["-s", "x = list(range(200))", "sorted(x)"], seconds: "2")
        guard case .sampled(let layers) = report.layers else {
            Issue.record("no layers: \(report.layers)")
            return
        }
        let sum = layers.reduce(0) { $0 + $1.time.medianNanoseconds }
        let expected = report.gross.medianNanoseconds - report.emptyLoop.medianNanoseconds
        #expect(abs(sum - expected) < 1e-6 * report.gross.medianNanoseconds)
        #expect(abs(layers.reduce(0) { $0 + $1.share.median } - 1) < 1e-9)
        // Sorting is done by Python's own C.
        #expect(layers.max { $0.share.median < $1.share.median }?.timeClass == .runtime)
        #expect(report.samples.statement.count == 3)
        #expect(report.emptyLoop.medianNanoseconds > 0)
        #expect(
            refusal(in: report) == "NumPy is not imported"
                || refusal(in: report) == "it is none of the operations that are known"
        )
    }

    @Test func `a longer statement takes longer, by about as much`() throws {
        let once = try report(["-s", "x = list(range(2000))", "sum(x)"], seconds: "1")
        let thrice = try report(["-s", "x = list(range(2000))", "sum(x)", "sum(x)", "sum(x)"], seconds: "1")
        let ratio = thrice.net.medianNanoseconds / once.net.medianNanoseconds
        #expect(ratio > 1.3 && ratio < 9, "\(ratio): about 3 on an idle machine")
        #expect(thrice.statement.statement == "sum(x)\nsum(x)\nsum(x)")
    }

    @Test(arguments: [
        (["1/0"], "STATEMENT, line 1: ZeroDivisionError: division by zero"),
        (["a = 1", "b = (", "3"], "STATEMENT, line 2: SyntaxError"),
        (["-s", "a = 1", "-s", "b = c", "pass"], "SETUP, line 2: NameError: name 'c' is not defined"),
        (["-s", "def f(:", "f()"], "SETUP, line 1: SyntaxError"),
        (["return"], "SyntaxError: 'return' outside function"), (["break"], "SyntaxError: 'break' outside loop"),
        (["-s", "from math import *", "sin(1)"], "import * only allowed at module level"),
        (["import sys; sys.exit(3)"], "STATEMENT, line 1: SystemExit: 3"),
        (["-s", "raise KeyboardInterrupt", "pass"], "SETUP, line 1: KeyboardInterrupt"),
        (["import os; os._exit(3)"], "STATEMENT: the process left with status 3"),
        (["-s", "import ctypes", "ctypes.string_at(0)"], "STATEMENT: the process was ended by signal 11"),
        (["input()"], "STATEMENT, line 1: EOFError"),
        (["-s", "def f(): return f()", "f()"], "STATEMENT, line 1: RecursionError"),
        (["-s", "class E(Exception):", "-s", "    def __str__(self): return 1/0", "raise E"], "STATEMENT, line 1: "),
    ])
    func `what fails is said in Python's words, with exit code 4`(words: [String], says: String) throws {
        try time(words).expectRefusal(4, saying: says)
    }

    @Test func `a statement that never ends is ended`() throws {
        try time(["while True: pass"]).expectRefusal(4, saying: "STATEMENT: did not end within 10 s")
    }

    @Test func `what the statement prints is in no report`() throws {
        let outcome = try time(["--json", "-", "import sys; print('hello'); print('there', file=sys.stderr)"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(try TimeReport(json: Data(outcome.output.utf8)).complete)
    }

    @Test func `every format is written, or refused by its name`() throws {
        let folder = try Folder()
        let made = try time(
            [
                "--json", "t.json", "--html", "t.html", "--csv", "t.csv", "--markdown", "t.md", "-o", "t.pyperf.json",
                "-o", "t.xml", "sum([1])",
            ], in: folder)
        #expect(made.status == 0)
        #expect(try folder.files() == ["t.csv", "t.html", "t.json", "t.md", "t.pyperf.json", "t.xml"])
        let refused = try Program.run(["report", "t.json", "-o", "t.folded"], in: folder)
        #expect(refused.status == 2 && refused.errors.contains("a statement has no call with tiers"))
        let compared = try Program.run(["compare", "t.json", "t.json"], in: folder)
        #expect(compared.status == 0, "\(compared.errors)")
    }

    @Test(arguments: [
        (["--seconds", "0"], "--seconds 0"), (["--seconds", "nan"], "--seconds nan"),
        (["--threads", "0"], "--threads 0"),
        (["--python", "a", "--python", "b"], "one --python"), (["-o", "x.unknown"], "names no format"),
        (["--python", "/no/such"], "no such file"),
    ])
    func `a command line that makes no sense is refused with exit code 2`(words: [String], says: String) throws {
        try Program.run(["time"] + words + ["pass"]).expectRefusal(2, saying: says)
    }

    @Test(.enabled(if: Machine.hasSystemPython)) func `a Python without NumPy will do`() throws {
        let folder = try Folder()
        let made = try Program.run(["-m", "venv", "--without-pip", folder.path("v")], executable: "/usr/bin/python3")
        try #require(made.status == 0)
        let outcome = try Program.run(
            ["time", "--python", folder.path("v"), "--quiet", "--seconds", "0.3", "sum([1, 2])"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("no NumPy"))
    }
}
