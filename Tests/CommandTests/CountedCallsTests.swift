import Findings
import Foundation
import Testing

/// Programs of which the number of calls into extension modules is known by construction.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Counted calls` {
    private func report(
        _ code: String, python: String, status: Int32 = 0
    ) throws -> (report: RunReport, outcome: Program.Outcome) {
        let folder = try Folder()
        try code.write(to: folder.url.appendingPathComponent("program.py"), atomically: true, encoding: .utf8)
        let outcome = try Program.run(
            ["run", "--quiet", "--calls", "--python", python, "--json", "x.json", "program.py"], in: folder)
        #expect(outcome.status == status, "\(outcome.errors)")
        return (try RunReport(json: try folder.data("x.json")), outcome)
    }

    private func calls(_ report: RunReport, _ callee: String, line: Int) -> Int {
        (report.callSites ?? []).filter { $0.callee == callee && $0.place.line == line }.reduce(0) { $0 + $1.calls }
    }

    /// `_json` and `_decimal` are extension modules in each of these Pythons.
    @Test(arguments: `Profiles of programs`.pythons)
    func `are exact for functions, methods, operators, attributes and construction`(python: String) throws {
        let (report, outcome) = try report(
            """
            import _json, decimal
            a, b = decimal.Decimal("1.5"), decimal.Decimal(2)
            for i in range(3000):
                _json.encode_basestring_ascii("text")
                a.is_zero()
                a + b
                -a
                a < b
                a.real
                decimal.Decimal("1")
                hash(a)
                float(a)
            print(a * b)
            """, python: python)
        #expect(outcome.output == "3.0\n")
        let counts = [
            ("_json.encode_basestring_ascii", 4), ("decimal.Decimal.is_zero", 5), ("decimal.Decimal.__add__", 6),
            ("decimal.Decimal.__neg__", 7), ("decimal.Decimal.__richcompare__", 8), ("decimal.Decimal.real", 9),
            ("decimal.Decimal.__new__", 10), ("decimal.Decimal.__hash__", 11),
        ].map { callee, line in calls(report, callee, line: line) }
        #expect(counts == Array(repeating: 3000, count: 8))
        let site = try #require(report.callSites?.first { $0.callee == "decimal.Decimal.__add__" })
        #expect(site.place.file.hasSuffix("program.py") && site.place.function == "<module>")
        #expect(report.instrument.calls.map { $0.calls >= 27_000 && $0.pointers > 100 && $0.unplaced == 0 } ?? false)
        #expect(report.checks.contains { $0.name == "witness" })
        // What the stubs took is the program's in no table.
        #expect(!report.libraries.contains { $0.name.hasPrefix("glue-profile") })
    }

    @Test(arguments: `Profiles of programs`.pythons)
    func `leave out what the callee calls back in Python, however deep`(python: String) throws {
        let (report, _) = try report(
            """
            import json, time
            def hook(value):
                end = time.perf_counter() + 1e-3
                while time.perf_counter() < end: json.loads("[]")
                return deeper(value, 20)
            def deeper(value, depth): return deeper(value, depth - 1) if depth else value
            for i in range(300): json.loads('{"a": {"b": 1}}', object_hook=hook)
            """, python: python)
        let scanners = (report.callSites ?? []).filter { $0.callee == "_json.Scanner.__call__" }
        #expect(scanners.reduce(0) { $0 + $1.calls } > 300)
        // 600 callbacks of a millisecond each, less what the stubs took of it.
        #expect(report.wallSeconds > 0.3)
        #expect(scanners.reduce(0) { $0 + $1.seconds } < 0.6 * report.wallSeconds)
    }

    @Test(arguments: `Profiles of programs`.pythons)
    func `hold for generators, exceptions and threads`(python: String) throws {
        let (report, outcome) = try report(
            """
            import decimal, threading
            one = decimal.Decimal(1)
            def numbers():
                for i in range(2000): yield one + i
            total = sum(numbers())
            failed = 0
            for i in range(2000):
                try: one / 0
                except ArithmeticError: failed += 1
            def work():
                for i in range(2000): one - i
            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print(total, failed)
            """, python: python)
        #expect(outcome.output == "2001000 2000\n")
        #expect(calls(report, "decimal.Decimal.__add__", line: 4) == 2000)
        #expect(calls(report, "decimal.Decimal.__truediv__", line: 8) == 2000)
        #expect(calls(report, "decimal.Decimal.__sub__", line: 11) == 8000)
    }

    @Test(arguments: [
        ("import os; os._exit(7)", 7 as Int32), ("import ctypes; ctypes.string_at(0)", -SIGSEGV),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -SIGKILL), ("1 / 0", 1),
    ])
    func `outlive the program's end, whatever it is`(end: String, status: Int32) throws {
        let python = try #require(`Profiles of programs`.pythons.last)
        let (report, _) = try report(
            "import decimal, time\none = decimal.Decimal(1)\nfor i in range(500): one + i\ntime.sleep(0.05)\n" + end,
            python: python,
            status: status)
        #expect(calls(report, "decimal.Decimal.__add__", line: 3) == 500)
    }

    @Test func `are the program's own, not those of processes that it forks off`() throws {
        let python = try #require(`Profiles of programs`.pythons.last)
        let (report, outcome) = try report(
            """
            import decimal, os
            one, child = decimal.Decimal(1), os.fork()
            for i in range(500): one + i
            if child == 0: os._exit(0)
            print(os.waitpid(child, 0)[1])
            """, python: python)
        #expect(outcome.output == "0\n")
        #expect(calls(report, "decimal.Decimal.__add__", line: 3) == 500)
    }

    @Test func `are in no report that did not ask for them`() throws {
        let folder = try Folder()
        let python = try #require(`Profiles of programs`.pythons.first)
        let outcome = try Program.run(
            ["run", "--quiet", "--python", python, "--json", "x.json", "-c", "0"], in: folder)
        #expect(outcome.status == 0)
        #expect(try RunReport(json: try folder.data("x.json")).callSites == nil)
    }
}
