import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// Swift's memory in Python, with and without NumPy.
    @Suite struct ArrayMemoryTests {
        private func memory<Element: ArrayElement & BinaryFloatingPoint>(
            _ owner: Floats<Element>, shape: [Int]? = nil, isReadOnly: Bool = false, _ python: borrowing Python
        ) throws(PythonError) -> PythonValue {
            // SAFETY: the owner keeps the memory.
            try unsafe python.memory(over: owner.memory, shape: shape, isReadOnly: isReadOnly, owner: owner)
        }

        private func ask(
            _ lambda: String, _ object: borrowing some PythonReference & ~Copyable, _ python: borrowing Python
        ) throws(PythonError) -> String {
            try python.description(of: try python.call(try python.evaluate("lambda m: \(lambda)"), object))
        }

        @Test func `memory is a memoryview's, and is written through it`() throws {
            try withPython { python in
                let owner = Floats<Double>(count: 6)
                let object = try memory(owner, shape: [2, 3], python)
                let facts = try ask(
                    "(lambda v: (v.format, v.shape, v.strides, v.readonly, v.tolist()))(memoryview(m))", object, python)
                #expect(facts == "('d', (2, 3), (24, 8), False, [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])")
                _ = try ask("memoryview(m).cast('B').cast('d').__setitem__(5, 7.5)", object, python)
                #expect(owner.values == [0, 1, 2, 3, 4, 7.5])
                let name = try ask("type(m).__module__ + '.' + type(m).__name__", object, python)
                #expect(name == "swift.Memory")
            }
        }

        @Test func `read-only memory stays so`() throws {
            try withPython { python in
                let object = try memory(Floats<Double>(count: 2), isReadOnly: true, python)
                let facts = try ask("(memoryview(m).readonly, bytes(m)[8:])", object, python)
                #expect(facts.hasPrefix("(True, b'"))
                let error = try exception { () throws(PythonError) in
                    _ = try ask("memoryview(m).__setitem__(0, 1.0)", object, python)
                }
                #expect(error.type == "TypeError")
                let writable = try exception { () throws(PythonError) in
                    _ = try ask("__import__('ctypes').c_double.from_buffer(m)", object, python)
                }
                #expect(writable.type == "TypeError" || writable.type == "BufferError")
            }
        }

        @Test(arguments: [
            ([3, 2], [1, 3], 0, "[[0.0, 3.0], [1.0, 4.0], [2.0, 5.0]]"), ([3], [-2], 5, "[5.0, 3.0, 1.0]"),
            ([2, 2], [0, 1], 4, "[[4.0, 5.0], [4.0, 5.0]]"), ([], [], 3, "3.0"), ([0], [1], 6, "[]"),
            ([2, 1, 1, 1, 1, 3], [3, 9, 9, 9, 9, 1], 0, "[[[[[[0.0, 1.0, 2.0]]]]], [[[[[3.0, 4.0, 5.0]]]]]]"),
        ])
        func `any strides`(shape: [Int], strides: [Int], first: Int, expected: String) throws {
            var ends = 0
            try withPython { python in
                let owner = Floats<Double>(count: 6) { ends += 1 }
                // SAFETY: the owner keeps the memory.
                let object = unsafe try python.memory(
                    over: owner.memory, shape: shape, strides: strides, first: first, owner: owner)
                let values = try ask("memoryview(m).tolist()", object, python)
                #expect(values == expected)
                guard TestPython.hasNumPy else { return }
                let numpy = try NumPy(python)
                let array = unsafe try numpy.array(
                    over: owner.memory, shape: shape, strides: strides, first: first, owner: owner, python)
                let inNumPy = try ask("m.tolist()", array, python)
                #expect(inNumPy == expected)
                let imported = try ask("__import__('numpy').asarray(m).tolist()", object, python)
                #expect(imported == expected)
            }
            #expect(ends == 1)
        }

        @Test(arguments: [
            ([7], [1], 0), ([3], [3], 0), ([3], [-1], 1), ([2], [1], -1), ([1], [1], 6), ([2, 3], [3, 1], 1),
            ([Int.max], [Int.max], 0), ([2], [Int.min], 0), ([-1], [1], 0), ([], [], 7),
        ])
        func `shapes and strides that lead out of the memory are refused, and the owner is not kept`(
            shape: [Int], strides: [Int], first: Int
        ) throws {
            var ends = 0
            try withPython { python in
                let owner = Floats<Double>(count: 6) { ends += 1 }
                // SAFETY: the owner keeps the memory.
                let error = try arrayError { () throws(PythonError) in
                    _ = unsafe try python.memory(
                        over: owner.memory, shape: shape, strides: strides, first: first, owner: owner)
                }
                #expect(error == .outOfBounds(shape: shape, elements: 6) || error == .tooLarge)
            }
            #expect(ends == 1)
        }

        @Test func `consumers that want contiguous memory get no other`() throws {
            try withPython { python in
                let owner = Floats<Double>(count: 6)
                // SAFETY: the owner keeps the memory.
                let object = unsafe try python.memory(
                    over: owner.memory, shape: [3], strides: [2], owner: owner)
                let error = try exception { () throws(PythonError) in
                    _ = try ask("__import__('hashlib').sha256(m)", object, python)
                }
                #expect(error.type == "BufferError")
            }
        }

        @Test func `no more axes than a buffer has`() throws {
            var ends = 0
            try withPython { python in
                let owner = Floats<Double>(count: 1) { ends += 1 }
                let error = try exception { () throws(PythonError) in
                    _ = try memory(owner, shape: [Int](repeating: 1, count: 65), python)
                }
                #expect(error.type == "BufferError")
                _ = try memory(owner, shape: [Int](repeating: 1, count: 64), python)
            }
            #expect(ends == 1)
        }

        @Test func `the owner lives as long as anything made of the memory, and no longer`() throws {
            var ends = 0
            try withPython { python in
                let kept: PythonObject
                do {
                    let owner = Floats<Double>(count: 4) { ends += 1 }
                    let object = try memory(owner, python)
                    kept = try python.call(try python.evaluate("lambda m: memoryview(m)[1:]"), object)
                }
                #expect(ends == 0)
                let values = try ask("m.tolist()", kept, python)
                #expect(values == "[1.0, 2.0, 3.0]")
                _ = consume kept
                #expect(ends == 1)
            }
        }

        @Test func `the last reference may end on a thread of Python's`() throws {
            var ends = 0
            try withPython { python in
                let holder: PythonObject
                do {
                    let owner = Floats<Double>(count: 4) { ends += 1 }
                    holder = try python.evaluate("[]")
                    _ = try python.call(try python.attribute("append", of: holder), try memory(owner, python))
                }
                #expect(ends == 0)
                try python.run(
                    """
                    def drop_in_a_thread(holder):
                        import threading
                        thread = threading.Thread(target=holder.clear)
                        thread.start()
                        thread.join()
                    """)
                _ = try python.call(try python.evaluate("drop_in_a_thread"), holder)
                #expect(ends == 1)
            }
        }

        @Test func `Swift sees its own memory again`() throws {
            try withPython { python in
                let owner = Floats<Float>(count: 5)
                let object = try memory(owner, python)
                var view = try python.mutableView(of: object, as: Float.self)
                #expect(unsafe view.unsafeStart == UnsafeMutableRawPointer(owner.memory.baseAddress))
                view[4] = 44
                #expect(owner.values == [0, 1, 2, 3, 44])
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `a Swift array is shared read-only, and is the program's to change`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                var values = [1.0, 2, 3, 4]
                let array = try numpy.array(sharing: values, shape: [2, 2], python)
                values[0] = 100
                let facts = try ask("(m.tolist(), m.flags.writeable)", array, python)
                #expect(facts == "([[1.0, 2.0], [3.0, 4.0]], False)")
                let empty = try numpy.array(sharing: [Int32](), python)
                #expect(try ask("(m.shape, str(m.dtype))", empty, python) == "((0,), 'int32')")
                let copy = try numpy.array(copying: values, shape: [4, 1], python)
                #expect(
                    try ask("(m.tolist(), m.flags.writeable)", copy, python) == "([[100.0], [2.0], [3.0], [4.0]], True)"
                )
                let nothing = try numpy.array(copying: [UInt16](), shape: [0, 3], python)
                #expect(try ask("m.shape", nothing, python) == "(0, 3)")
                let error = try arrayError { () throws(PythonError) in
                    _ = try numpy.array(copying: values, shape: [3], python)
                }
                #expect(error == .outOfBounds(shape: [3], elements: 4))
            }
        }

        @Test func `types that Python has no name for are refused`() throws {
            try withPython { python in
                let error = try arrayError { () throws(PythonError) in
                    let memory = unsafe UnsafeMutableBufferPointer<PythonComplex<Float16>>(start: nil, count: 0)
                    _ = unsafe try python.memory(over: memory, owner: Floats<Double>(count: 1))
                }
                #expect(error == .elementType(expected: ElementType(.complex, size: 4), found: "none of Python's"))
            }
        }
    }
}
