import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct ConversionTests {
        @Test(arguments: ["", "plain", "a\0b", "\0", "é", "e\u{301}", "数字", "👩‍👩‍👧", "\u{FFFD}", "\r\n", "\u{10FFFF}"])
        func `strings come back as they went, to the scalar`(text: String) throws {
            try withPython { python in
                let object = try python.object(text)
                let back = try python.convert(object, to: String.self)
                let count = try python.count(of: object)
                #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
                #expect(count == text.unicodeScalars.count)
            }
        }

        @Test(arguments: [
            (#"'a\ud800b'"#, "a\u{FFFD}b"), (#"'\udcff'"#, "\u{FFFD}"), (#"'\ud83d\ude00'"#, "\u{FFFD}\u{FFFD}"),
            (#"'é\udfff\0数'"#, "é\u{FFFD}\0数"),
        ])
        func `each surrogate becomes one replacement character`(literal: String, text: String) throws {
            try withPython { python in
                let read = try python.convert(try python.evaluate(literal), to: String.self)
                #expect(read == text)
            }
        }

        @Test(arguments: ["b'bytes'", "1", "None", "[]"]) func `what is no str is no string`(literal: String) throws {
            try withPython { python in
                let object = try python.evaluate(literal)
                let error = #expect(throws: PythonError.self) { _ = try python.convert(object, to: String.self) }
                guard case .conversion("str", _)? = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
        }

        @Test(arguments: [0, 1, -1, 255, 1 << 40, Int.max, Int.min])
        func `integers come back as they went`(value: Int) throws {
            try withPython { python in
                let back = try python.convert(python.object(value), to: Int.self)
                let literal = try python.convert(try python.evaluate(String(value)), to: Int.self)
                #expect([back, literal] == [value, value])
            }
        }

        @Test(arguments: [0, -0.0, 1.5, -1, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .nan])
        func `floats come back as they went, to the bit`(value: Double) throws {
            try withPython { python in
                let back = try python.convert(try python.object(value), to: Double.self)
                #expect(back.bitPattern == value.bitPattern)
            }
        }

        @Test(arguments: [("True", 1.0), ("7", 7), ("-1", -1), ("__import__('fractions').Fraction(1, 4)", 0.25)])
        func `numbers convert to double`(literal: String, value: Double) throws {
            try withPython { python in
                let read = try python.convert(try python.evaluate(literal), to: Double.self)
                #expect(read == value)
            }
        }

        @Test(arguments: [("[]", false), ("[0]", true), ("None", false), ("0.0", false), ("'a'", true)])
        func `truth is Python's`(literal: String, truth: Bool) throws {
            try withPython { python in
                let read = try python.isTrue(try python.evaluate(literal))
                #expect(read == truth)
            }
        }
    }
}
