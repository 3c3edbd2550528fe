import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct OperatorTests {
        @Test(arguments: [
            (PythonOperator.add, "9"), (.subtract, "5"), (.multiply, "14"), (.trueDivide, "3.5"), (.floorDivide, "3"),
            (.remainder, "1"), (.power, "49"), (.and, "2"), (.or, "7"), (.xor, "5"), (.lshift, "28"), (.rshift, "1"),
        ])
        func `each operator is Python's`(operator: PythonOperator, expected: String) throws {
            try withPython { python in
                let result = try python.description(of: python.apply(`operator`, 7, 2))
                #expect(result == expected)
            }
        }

        @Test func `matrix multiplication and the unary operators are Python's`() throws {
            try withPython { python in
                try python.run(
                    """
                    class Matrix:
                        def __matmul__(self, other): return ('matmul', other)
                    """)
                let product = try python.apply(.matrixMultiply, python.evaluate("Matrix()"), 3)
                let seven = try python.object(7)
                let texts = try [
                    python.description(of: product), python.description(of: python.apply(.negative, seven)),
                    python.description(of: python.apply(.positive, seven)),
                    python.description(of: python.apply(.invert, seven)),
                ]
                #expect(texts == ["('matmul', 3)", "-7", "7", "-8"])
            }
        }

        @Test func `values calculate with each other and with Swift's`() throws {
            try withPython { python in
                let x = try python.evaluate("7")
                let y = try python.evaluate("2")
                let sum = try Int(x + y)
                let mixed = try Double(2.0 * x / 4 - 1)
                let bits = try Int(-(x << 2 | 1) ^ ~y & 3 % y)
                #expect(sum == 9)
                #expect(mixed == 2.5)
                #expect(bits == -(7 << 2 | 1) ^ ~2 & 3 % 2)
                let text = try String(python.evaluate("'ab'") * 3)
                #expect(text == "ababab")
            }
        }

        @Test func `values compare as Python does`() throws {
            try withPython { python in
                let x = try python.evaluate("7")
                let answers = try [
                    x == 7, x != 7, x < 8, x <= 7, x > 7.5, x >= python.evaluate("7"), x == "7",
                ]
                #expect(answers == [true, false, true, true, false, true, false])
                let object: PythonValue = try x < 8
                let isBool = try python.isSame(object, python.evaluate("True"))
                #expect(isBool)
                let error = try exception { () throws(PythonError) in _ = try x < "a" }
                #expect(error.type == "TypeError")
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `arrays compare element by element where a value is asked for`() throws {
            try withPython { python in
                let array = try python.import("numpy").arange(4)
                let mask: PythonValue = try array < 2
                let text = try python.description(of: mask)
                #expect(text == "[ True  True False False]")
                let error = try exception { () throws(PythonError) in _ = try (array < 2) as Bool }
                #expect(error.type == "ValueError")
            }
        }

        @Test func `operators of wrong types throw`() throws {
            try withPython { python in
                let x = try python.evaluate("7")
                let sum = try exception { () throws(PythonError) in _ = try x + "a" }
                #expect(sum.type == "TypeError")
                let division = try exception { () throws(PythonError) in _ = try x / 0 }
                #expect(division.type == "ZeroDivisionError")
                let invert = try exception { () throws(PythonError) in _ = try ~python.evaluate("1.5") }
                #expect(invert.type == "TypeError")
            }
        }
    }
}
