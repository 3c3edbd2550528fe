import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
    struct ArrayViewTests {
        /// Every type's values, written by NumPy and read in Swift, and the other way round.
        private func checkBothWays<Element: ArrayElement & Equatable>(
            _ dtype: String, _ values: String, _ expected: [Element]
        ) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let array = try python.evaluate("numpy.array(\(values), '\(dtype)')")
                #expect("\(Element.elementType)" == dtype)
                let read: [Element]
                do {
                    let view = try numpy.view(of: array, as: Element.self, python)
                    read = view.copied()
                    let span = try view.span()
                    let inPlace = (0..<span.count).map { span[$0] }
                    #expect(inPlace == expected)
                }
                #expect(read == expected)
                let zeros = try python.evaluate("numpy.zeros(\(expected.count), '\(dtype)')")
                do {
                    var view = try numpy.mutableView(of: zeros, as: Element.self, python)
                    for index in expected.indices { view[index] = expected[index] }
                }
                let equal = try python.evaluate("lambda a, b: a.tobytes() == b.tobytes() and a.dtype == b.dtype")
                #expect(try python.convert(try python.call(equal, array, zeros), to: Bool.self))
                let copy = try numpy.array(copying: expected, python)
                #expect(try python.convert(try python.call(equal, array, copy), to: Bool.self))
            }
        }

        @Test func `every number type of NumPy's is seen as Swift's`() throws {
            try checkBothWays("bool", "[True, False, True]", [true, false, true])
            try checkBothWays("int8", "[-128, 0, 127]", [Int8.min, 0, Int8.max])
            try checkBothWays("int16", "[-32768, 0, 32767]", [Int16.min, 0, Int16.max])
            try checkBothWays("int32", "[-2**31, 0, 2**31 - 1]", [Int32.min, 0, Int32.max])
            try checkBothWays("int64", "[-2**63, 0, 2**63 - 1]", [Int64.min, 0, Int64.max])
            try checkBothWays("int64", "[-2**63, 0, 2**63 - 1]", [Int.min, 0, Int.max])
            try checkBothWays("uint8", "[0, 255]", [UInt8.min, UInt8.max])
            try checkBothWays("uint16", "[0, 65535]", [UInt16.min, UInt16.max])
            try checkBothWays("uint32", "[0, 2**32 - 1]", [UInt32.min, UInt32.max])
            try checkBothWays("uint64", "[0, 2**64 - 1]", [UInt64.min, UInt64.max])
            try checkBothWays("uint64", "[0, 2**64 - 1]", [UInt.min, UInt.max])
            try checkBothWays("float16", "[1.5, 65504, float('inf')]", [Float16(1.5), 65504, .infinity])
            try checkBothWays("float32", "[0.1, -0.0]", [Float(0.1), -0.0])
            try checkBothWays("float64", "[0.1, 5e-324]", [0.1, .leastNonzeroMagnitude])
            try checkBothWays("complex64", "[1.5-2j]", [PythonComplex<Float>(1.5, -2)])
            try checkBothWays("complex128", "[1.5-2j, 1e300j]", [PythonComplex(1.5, -2), PythonComplex(0, 1e300)])
        }

        @Test func `NumPy's two 64-bit integers are one type in Swift`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                for name in ["long", "longlong"] {
                    let array = try python.evaluate("numpy.array([-5], numpy.dtype('\(name == "long" ? "l" : "q")'))")
                    let view = try numpy.view(of: array, as: Int.self, python)
                    let value = view[0]
                    #expect(value == -5, "\(name)")
                    let unsigned = try python.evaluate("numpy.array([5], '\(name == "long" ? "L" : "Q")')")
                    let second = try numpy.view(of: unsigned, as: UInt64.self, python)[0]
                    #expect(second == 5, "\(name)")
                }
            }
        }

        @Test(
            arguments: [
                ("numpy.arange(24.0).reshape(2, 3, 4)", [2, 3, 4], [96, 32, 8]),
                ("numpy.arange(24.0).reshape(2, 3, 4).T", [4, 3, 2], [8, 32, 96]),
                ("numpy.arange(24.0).reshape(2, 3, 4)[:, ::-1, 1::2]", [2, 3, 2], [96, -32, 16]),
                ("numpy.broadcast_to(numpy.arange(3.0), (2, 3))", [2, 3], [0, 8]),
                ("numpy.arange(6.0)[::-2]", [3], [-16]), ("numpy.ones(())", [], []),
                ("numpy.zeros((3, 0, 2))", [3, 0, 2], nil),
                ("numpy.arange(64.0).reshape(2, 2, 2, 2, 2, 2).transpose(5, 3, 1, 0, 2, 4)", [2, 2, 2, 2, 2, 2], nil),
            ] as [(String, [Int], [Int]?)])
        func `any shape and strides are read in place`(expression: String, shape: [Int], strides: [Int]?) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let array = try python.evaluate(expression)
                let view = try numpy.view(of: array, as: Double.self, python)
                let found = view.shape
                #expect(found == shape)
                if let strides {
                    let found = view.layout.byteStrides
                    #expect(found == strides)
                }
                let flat = try python.call(try python.evaluate("lambda a: a.ravel().tolist()"), array)
                let count = try python.count(of: flat)
                var expected: [Double] = []
                for index in 0..<count {
                    expected.append(try python.convert(try python.item(index, of: flat), to: Double.self))
                }
                let copied = view.copied()
                #expect(copied == expected)
                var visited: [Double] = []
                view.forEach { visited.append($0) }
                #expect(visited == expected)
            }
        }

        @Test func `indices of one to three axes, of any number, and of none`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let cube = try python.evaluate("numpy.arange(24).reshape(2, 3, 4)[::-1, :, ::-1]")
                do {
                    var view = try numpy.mutableView(of: cube, as: Int.self, python)
                    let (first, second) = (view[0, 0, 0], view[[1, 2, 3]])
                    #expect(first == 15)
                    #expect(second == 8)
                    view[0, 1, 2] = -1
                    view[[0, 1, 3]] = -2
                    let written = (view[[0, 1, 2]], view[0, 1, 3])
                    #expect(written == (-1, -2))
                }
                let matrix = try python.evaluate("numpy.arange(6.0).reshape(2, 3).T")
                do {
                    var view = try numpy.mutableView(of: matrix, as: Double.self, python)
                    view[2, 1] += 10
                    let value = view[2, 1]
                    #expect(value == 15)
                }
                let single = try python.evaluate("numpy.array(2.5)")
                var view = try numpy.mutableView(of: single, as: Double.self, python)
                view[] *= 2
                let value = view[]
                #expect(value == 5)
            }
        }

        @Test func `every element is updated in place, whatever the strides`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let base = try python.evaluate("numpy.arange(6.0).reshape(2, 3)")
                let columns = try python.call(try python.evaluate("lambda a: a[:, ::2]"), base)
                do {
                    var view = try numpy.mutableView(of: columns, as: Double.self, python)
                    view.update { $0 + 10 }
                }
                let text = try python.description(
                    of: try python.call(try python.evaluate("lambda a: a.tolist()"), base))
                #expect(text == "[[10.0, 1.0, 12.0], [13.0, 4.0, 15.0]]")
            }
        }

        @Test func `a mutable span writes into Python's memory`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').zeros((2, 2), 'float32')")
                do {
                    var view = try numpy.mutableView(of: array, as: Float.self, python)
                    var span = try view.mutableSpan()
                    for index in span.indices { span[index] = Float(index) }
                }
                let text = try python.description(
                    of: try python.call(try python.evaluate("lambda a: a.tolist()"), array))
                #expect(text == "[[0.0, 1.0], [2.0, 3.0]]")
            }
        }

        @Test(arguments: [
            ("[1.0]", ArrayError.notAnArray(found: "list")),
            ("numpy.float64(1)", .notAnArray(found: "float64")),
            ("numpy.ones(4, 'float32')", .elementType(expected: Double.elementType, found: "float32")),
            ("numpy.ones(4, int)", .elementType(expected: Double.elementType, found: "int64")),
            ("numpy.ones(4, complex)", .elementType(expected: Double.elementType, found: "complex128")),
            ("numpy.ones(4, object)", .elementType(expected: Double.elementType, found: "object")),
            ("numpy.ones(4, 'U3')", .elementType(expected: Double.elementType, found: "<U3")),
            ("numpy.ones(4, 'M8[s]')", .elementType(expected: Double.elementType, found: "datetime64[s]")),
            (
                "numpy.ones(4, 'f8,f8')",
                .elementType(expected: Double.elementType, found: "[('f0', '<f8'), ('f1', '<f8')]")
            ),
            ("numpy.ones(4, numpy.longdouble)", .elementType(expected: Double.elementType, found: "float128")),
            ("numpy.ones(4, '>f8')", .byteOrder),
            ("numpy.frombuffer(bytearray(33), 'u1')[1:].view('f8')", .misaligned),
            ("numpy.zeros(3, 'u1,f8')['f1']", .misaligned),
            ("mock.Mock(spec=numpy.ndarray)", .notAnArray(found: "Mock")),
        ])
        func `what cannot be seen is refused with a reason`(expression: String, expected: ArrayError) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy; from unittest import mock")
                let array = try python.evaluate(expression)
                let error = try arrayError { () throws(PythonError) in
                    _ = try numpy.view(of: array, as: Double.self, python)
                }
                #expect(error == expected)
                #expect(!error.description.isEmpty)
            }
        }

        @Test(arguments: [
            ("numpy.frombuffer(bytes(32))", ArrayError.readOnly),
            ("numpy.broadcast_to(numpy.ones(1), (4,))", .readOnly),
            ("numpy.lib.stride_tricks.as_strided(numpy.ones(4), (4,), (0,))", .overlapsItself),
            ("numpy.lib.stride_tricks.as_strided(numpy.ones(4), (2, 3), (8, 8))", .overlapsItself),
        ])
        func `memory that must not be written is seen, but not by a mutable view`(
            expression: String, expected: ArrayError
        ) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let array = try python.evaluate(expression)
                let error = try arrayError { () throws(PythonError) in
                    _ = try numpy.mutableView(of: array, as: Double.self, python)
                }
                #expect(error == expected)
                let count = try numpy.view(of: array, as: Double.self, python).count
                #expect(count >= 4)
            }
        }

        @Test func `a span is of contiguous elements only`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').ones(9)[::2]")
                var view = try numpy.mutableView(of: array, as: Double.self, python)
                let error = try arrayError { () throws(PythonError) in _ = try view.span() }
                #expect(error == .notContiguous)
                let second = try arrayError { () throws(PythonError) in _ = try view.mutableSpan() }
                #expect(second == .notContiguous)
            }
        }

        @Test func `bytes that are no booleans are true, and no span shows them`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').frombuffer(b'\\x00\\x01\\x02\\xff', bool)")
                let view = try numpy.view(of: array, as: Bool.self, python)
                let values = view.copied()
                #expect(values == [false, true, true, true])
                let error = try arrayError { () throws(PythonError) in _ = try view.span() }
                #expect(error == .notBoolean)
            }
        }

        @Test func `a view outlives its array's name, the attach and the shape it was made with`() throws {
            let interpreter = try TestPython.interpreter()
            let view = try interpreter.attached { (python) throws(PythonError) in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').arange(6.0)")
                let view = try numpy.view(of: array, as: Double.self, python)
                _ = try python.call(try python.evaluate("lambda a: setattr(a, 'shape', (2, 3))"), array)
                return view
            }
            let values = view.copied()
            #expect(values == [0, 1, 2, 3, 4, 5])
            let shape = view.shape
            #expect(shape == [6])
        }

        @Test func `NumPy does not resize an array that a view keeps`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').arange(6.0)")
                let view = try numpy.view(of: array, as: Double.self, python)
                let resize = try python.evaluate("lambda a: a.resize(1 << 20)")
                let error = try exception { () throws(PythonError) in _ = try python.call(resize, array) }
                #expect(error.type == "ValueError")
                let last = view[5]
                #expect(last == 5)
            }
        }
    }
}
