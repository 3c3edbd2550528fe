import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    /// The buffer protocol; none of these needs NumPy.
    @Suite struct ArrayBufferTests {
        @Test(arguments: [
            ("b'\\x01\\x02\\xff'", [1, 2, 255] as [UInt8]), ("bytearray(b'ab')", [97, 98]), ("b''", []),
            ("memoryview(b'abcd')[::-2]", [100, 98]), ("array.array('B', [7, 8])", [7, 8]),
            ("(ctypes.c_ubyte * 3)(1, 2, 3)", [1, 2, 3]),
            ("memoryview(bytes(6)).cast('B', (2, 3))", [0, 0, 0, 0, 0, 0]),
            ("memoryview(b'ab').cast('c')", [97, 98]), ("mmap.mmap(-1, 4)", [0, 0, 0, 0]),
        ])
        func `bytes of any kind are read in place`(expression: String, expected: [UInt8]) throws {
            try withPython { python in
                try python.run("import array, ctypes, mmap")
                let object = try python.evaluate(expression)
                let values = try python.view(of: object, as: UInt8.self).copied()
                #expect(values == expected)
            }
        }

        private func check<Element: ArrayElement & Equatable>(
            _ expression: String, _ expected: [Element], sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            try withPython { python in
                try python.run("import array, ctypes")
                let object = try python.evaluate(expression)
                let values = try python.view(of: object, as: Element.self).copied()
                #expect(values == expected, "\(expression)", sourceLocation: sourceLocation)
            }
        }

        @Test func `every format of the struct module that Swift has a type for`() throws {
            try check("memoryview(b'\\x00\\x01').cast('?')", [false, true])
            try check("array.array('b', [-1])", [Int8(-1)])
            try check("array.array('h', [-2])", [Int16(-2)])
            try check("array.array('H', [65535])", [UInt16.max])
            try check("array.array('i', [-3])", [Int32(-3)])
            try check("array.array('I', [3])", [UInt32(3)])
            try check("array.array('l', [-4])", [Int(-4)])
            try check("array.array('L', [4])", [UInt(4)])
            try check("array.array('q', [-5])", [Int64(-5)])
            try check("array.array('Q', [5])", [UInt64(5)])
            try check("memoryview(bytes(8)).cast('n')", [0])
            try check("memoryview(bytes(8)).cast('N')", [UInt(0)])
            try check("array.array('f', [1.5])", [Float(1.5)])
            try check("array.array('d', [1.5])", [1.5])
            try check("(ctypes.c_long * 2)(1, -2)", [1, -2])
            try check("(ctypes.c_double * 2)(1, -2)", [1.0, -2])
            try check("((ctypes.c_int32 * 2) * 2)((1, 2), (3, 4))", [Int32(1), 2, 3, 4])
            try check("ctypes.c_float(2.5)", [Float(2.5)])
        }

        @Test(arguments: [
            ("'text'", ArrayError.noMemory(found: "str")), ("[1, 2]", .noMemory(found: "list")),
            ("array.array('d', [1])", .elementType(expected: Int.elementType, found: "float64")),
            ("array.array('i', [1])", .elementType(expected: Int.elementType, found: "int32")),
            ("(ctypes.c_void_p * 2)()", .elementType(expected: Int.elementType, found: "the buffer format '<P'")),
            ("ctypes.c_long.__ctype_be__(1)", .byteOrder),
            ("memoryview(bytearray(17))[1:].cast('l')", .misaligned),
        ])
        func `what cannot be seen is refused with a reason`(expression: String, expected: ArrayError) throws {
            try withPython { python in
                try python.run("import array, ctypes")
                let object = try python.evaluate(expression)
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.view(of: object, as: Int.self).count
                }
                #expect(error == expected)
            }
        }

        @Test func `a released memoryview raises, and that is the error`() throws {
            try withPython { python in
                try python.run("released_view = memoryview(b'ab'); released_view.release()")
                let object = try python.evaluate("released_view")
                let error = try exception { () throws(PythonError) in
                    _ = try python.view(of: object, as: UInt8.self).count
                }
                #expect(error.type == "ValueError")
            }
        }

        @Test func `a bytearray is written in place, and keeps its length while a view lives`() throws {
            try withPython { python in
                let object = try python.evaluate("bytearray(4)")
                let append = try python.attribute("append", of: object)
                let one = try python.object(1)
                do {
                    var view = try python.mutableView(of: object, as: UInt8.self)
                    view[2] = 42
                    let error = try exception { () throws(PythonError) in _ = try python.call(append, one) }
                    #expect(error.type == "BufferError")
                }
                _ = try python.call(append, one)
                let text = try python.description(of: object)
                #expect(text == "bytearray(b'\\x00\\x00*\\x00\\x01')")
            }
        }

        @Test func `bytes are read-only`() throws {
            try withPython { python in
                let object = try python.evaluate("b'abc'")
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.mutableView(of: object, as: UInt8.self).count
                }
                #expect(error == .readOnly)
            }
        }

        @Test func `a view that ends on a thread that is not attached is given back at the next attach`() throws {
            let interpreter = try TestPython.interpreter()
            let object = Shared(try interpreter.attached { python in try python.evaluate("bytearray(4)") })
            try interpreter.attached { python in
                let view = Passed(try python.view(of: object.value, as: UInt8.self))
                python.detached {
                    let ended = DispatchSemaphore(value: 0)
                    Thread.detachNewThread {
                        view.drop()
                        ended.signal()
                    }
                    ended.wait()
                }
            }
            try interpreter.attached { python in
                _ = try python.call(try python.attribute("append", of: object.value), try python.object(1))
                let count = try python.count(of: object.value)
                #expect(count == 5)
            }
        }

        @Test func `a view is read while Python runs elsewhere`() throws {
            try withPython { python in
                let object = try python.evaluate("bytes(range(100))")
                let view = try python.view(of: object, as: UInt8.self)
                let sum = try python.detached { () throws(PythonError) in
                    let span = try view.span()
                    var sum = 0
                    for index in span.indices { sum += Int(span[index]) }
                    return sum
                }
                #expect(sum == 4950)
            }
        }
    }
}

/// Carries a view to another thread, which drops it there.
private final class Passed: @unchecked Sendable {
    // @unchecked because one thread at a time has it.
    private var view: ArrayView<UInt8>?

    init(_ view: consuming ArrayView<UInt8>) {
        self.view = consume view
    }

    func drop() { view = nil }
}
