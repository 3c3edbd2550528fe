import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    @Suite struct OutputTests {
        private func captured(
            _ source: String, _ python: inout Python
        ) throws -> PythonOutput {
            var output = PythonOutput()
            try python.capturingOutput(into: &output) { python in
                try python.run(source, in: python.namespace())
            }
            return output
        }

        @Test(arguments: [
            ("print('a'); print('b', end='')", "a\nb", ""),
            ("import sys; print('é 数', file=sys.stderr); sys.stdout.write('x\\r\\n')", "x\r\n", "é 数\n"),
            ("import sys; sys.stdout.buffer.write(b'raw'); print('text')", "rawtext\n", ""),
            ("import sys; sys.stdout.flush(); sys.stdout.close(); print('still')", "still\n", ""),
            (
                "import sys; print(sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.writable())",
                "utf-8 False True\n", ""
            ),
            (#"print('\ud800')"#, "\\ud800\n", ""), ("pass", "", ""),
            ("import sys; sys.stdout.writelines(['a', 'b']); print('a\\0b')", "aba\0b\n", ""),
            ("import warnings; warnings.warn_explicit('w', UserWarning, 'f.py', 3)", "", "f.py:3: UserWarning: w\n"),
        ])
        func `what a snippet prints is captured`(source: String, output: String, errors: String) throws {
            try withPython { python in
                let result = try captured(source, &python)
                #expect(result == PythonOutput(standardOutput: output, standardError: errors))
            }
        }

        @Test func `captures nest, and append`() throws {
            try withPython { python in
                var outer = PythonOutput(standardOutput: "before ")
                var inner = PythonOutput()
                let value = try python.capturingOutput(into: &outer) { python in
                    try python.run("print('one')")
                    try python.capturingOutput(into: &inner) { python in
                        try python.run("print('two')")
                    }
                    try python.run("print('three')")
                    return try python.evaluate("6 * 7", as: Int.self)
                }
                #expect(value == 42)
                #expect(outer.standardOutput == "before one\nthree\n")
                #expect(inner.standardOutput == "two\n")
            }
        }

        @Test func `what was printed before an error is not lost, and the streams come back`() throws {
            try withPython { python in
                let before = try python.evaluate("id(__import__('sys').stdout)", as: Int.self)
                var output = PythonOutput()
                let error = #expect(throws: PythonError.self) {
                    try python.capturingOutput(into: &output) { python in
                        try python.run("print('so far')\nraise ValueError")
                    }
                }
                #expect(error != nil)
                #expect(output.standardOutput == "so far\n")
                let after = try python.evaluate("id(__import__('sys').stdout)", as: Int.self)
                #expect(after == before)
            }
        }

        @Test func `a stream that a snippet puts in place has its way, and redirect_stdout works inside`() throws {
            try withPython { python in
                let output = try captured(
                    """
                    import contextlib, io, sys
                    own = io.StringIO()
                    with contextlib.redirect_stdout(own): print('mine')
                    print('captured', own.getvalue(), end='')
                    """, &python)
                #expect(output.standardOutput == "captured mine\n")
                let replaced = try captured(
                    """
                    import io, sys
                    kept, sys.stdout = sys.stdout, io.StringIO()
                    print('elsewhere')
                    sys.stdout = kept
                    """, &python)
                #expect(replaced.standardOutput.isEmpty)
            }
        }

        @Test func `a stream that a snippet leaves in place stays, and can be captured in its turn`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.run("import io, sys; real = sys.stdout", in: scope)
                var output = PythonOutput()
                var inner = PythonOutput()
                try python.capturingOutput(into: &output) { python in
                    try python.run("sys.stdout = io.StringIO(); print('kept')", in: scope)
                    try python.capturingOutput(into: &inner) { python in
                        try python.run("print('inner')", in: scope)
                    }
                }
                try python.run("print('later'); text = sys.stdout.getvalue(); sys.stdout = real", in: scope)
                let text: String = try python.item("text", of: scope)
                #expect(text == "kept\nlater\n")
                #expect(output.standardOutput.isEmpty)
                #expect(inner.standardOutput == "inner\n")
            }
        }

        @Test func `other threads' output is theirs`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.run("import io, sys, threading; real, sys.stdout = sys.stdout, io.StringIO()", in: scope)
                var output = PythonOutput()
                try python.capturingOutput(into: &output) { python in
                    try python.run(
                        """
                        thread = threading.Thread(target=lambda: print('from the thread'))
                        thread.start(); thread.join()
                        print('from here')
                        """, in: scope)
                }
                try python.run("text = sys.stdout.getvalue(); sys.stdout = real", in: scope)
                let text: String = try python.item("text", of: scope)
                #expect(output.standardOutput == "from here\n")
                #expect(text == "from the thread\n")
            }
        }

        @Test func `threads that capture at once get their own text each`() throws {
            let interpreter = try TestPython.interpreter()
            let results = Shared(Results())
            let threads = (0..<6).map { number in
                PlainThread {
                    for _ in 0..<50 {
                        interpreter.attached { python in
                            var output = PythonOutput()
                            try? python.capturingOutput(into: &output) { python in
                                try python.run("for i in range(20): print(\(number), end='')")
                            }
                            results.value.add(output.standardOutput == String(repeating: "\(number)", count: 20))
                        }
                    }
                }
            }
            for thread in threads { thread.join() }
            #expect(results.value.all == [Bool](repeating: true, count: 300))
        }

        @Test func `a flush needs no streams, and leaves no names in the program's namespace`() throws {
            let interpreter = try TestPython.interpreter()
            try interpreter.attached { python in
                try python.run("import sys as flushed; kept = flushed.stdout; flushed.stdout = None")
                defer { try? python.run("flushed.stdout = kept; del flushed, kept") }
                try python.run("globals().pop('sys', None)")
                try interpreter.flush()
                let isThere = try python.evaluate("'sys' in globals()", as: Bool.self)
                #expect(!isThere)
            }
        }

        @Test func `a missing stream is silent`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.run("import sys; real, sys.stdout = sys.stdout, None", in: scope)
                let output = try captured("print('heard')", &python)
                try python.run("print('not heard'); none = sys.stdout is None; sys.stdout = real", in: scope)
                let none: Bool = try python.item("none", of: scope)
                #expect(output.standardOutput == "heard\n")
                #expect(none)
            }
        }
    }
}
