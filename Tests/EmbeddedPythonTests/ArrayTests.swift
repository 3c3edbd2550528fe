import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
    struct ArrayTests {
        private func address(of array: borrowing some PythonReference & ~Copyable, _ python: borrowing Python) throws
            -> Int
        {
            let address = try python.evaluate("lambda a: a.__array_interface__['data'][0]")
            return try python.convert(try python.call(address, array), to: Int.self)
        }

        private func checkFromPython<Element: ArrayElement & BinaryFloatingPoint>(_: Element.Type) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate(
                    "__import__('numpy').arange(6, dtype='\(Element.elementType)').reshape(2, 3)")
                // SAFETY: the array lives to the end of this closure.
                let elements = unsafe try numpy.elements(of: array, as: Element.self, python)
                let values = unsafe Array(elements)
                #expect(values == [0, 1, 2, 3, 4, 5])
                let address = try address(of: array, python)
                #expect(Int(bitPattern: elements.baseAddress) == address)
                unsafe elements[5] = 7
                let last = try python.convert(
                    try python.call(try python.evaluate("lambda a: a[1, 2]"), array), to: Double.self)
                #expect(last == 7)
            }
        }

        private func checkToPython<Element: ArrayElement & BinaryFloatingPoint>(_: Element.Type) throws {
            let owner = Floats<Element>(count: 6)
            try withPython { python in
                let numpy = try NumPy(python)
                // SAFETY: the owner keeps the memory.
                let array = unsafe try numpy.array(over: owner.memory, shape: [2, 3], owner: owner, python)
                let address = try address(of: array, python)
                #expect(unsafe Int(bitPattern: owner.memory.baseAddress) == address)
                let change = try python.evaluate("lambda a: (str(a.dtype), a.shape, a.__setitem__((1, 2), 9))")
                let facts = try python.description(of: try python.call(change, array))
                #expect(facts == "('\(Element.elementType)', (2, 3), None)")
                #expect(owner.values == [0, 1, 2, 3, 4, 9])
            }
        }

        @Test func `an array's elements are seen from Swift without a copy`() throws {
            try checkFromPython(Double.self)
            try checkFromPython(Float.self)
        }

        @Test func `Swift's memory is seen from NumPy without a copy`() throws {
            try checkToPython(Double.self)
            try checkToPython(Float.self)
        }

        @Test func `the owner is released once, when the array and all its views are gone`() throws {
            var ends = 0
            try withPython { python in
                let numpy = try NumPy(python)
                let view: PythonObject
                do {
                    let owner = Floats<Double>(count: 4) { ends += 1 }
                    // SAFETY: the owner keeps the memory.
                    let array = unsafe try numpy.array(over: owner.memory, owner: owner, python)
                    view = try python.call(try python.evaluate("lambda a: a[1:][::2]"), array)
                }
                _ = try python.evaluate("__import__('gc').collect()")
                #expect(ends == 0)
                let sum = try python.convert(try python.call(try python.attribute("sum", of: view)), to: Double.self)
                #expect(sum == 4)
                _ = consume view
                #expect(ends == 1)
            }
            #expect(ends == 1)
        }

        @Test(arguments: [
            ([], 1), ([0], 0), ([3, 0, 2], 0), ([1, 1, 1], 1), ([2, 2], 4),
        ])
        func `shapes with few elements or none`(shape: [Int], count: Int) throws {
            var ends = 0
            try withPython { python in
                let numpy = try NumPy(python)
                let owner = Floats<Double>(count: count) { ends += 1 }
                // SAFETY: the owner keeps the memory.
                let array = unsafe try numpy.array(over: owner.memory, shape: shape, owner: owner, python)
                let elements = unsafe try numpy.elements(of: array, as: Double.self, python)
                #expect(elements.count == count)
                let rank = try python.convert(try python.attribute("ndim", of: array), to: Int.self)
                #expect(rank == shape.count)
            }
            #expect(ends == 1)
        }

        @Test(arguments: [
            [5], [2, 3], [-4], [-2, -2], [Int.max, 2], [Int.max, Int.max, 0, 1], [1 << 32, 1 << 32, 4], [0],
        ])
        func `a shape that does not fit the memory is an error`(shape: [Int]) throws {
            var ends = 0
            try withPython { python in
                let numpy = try NumPy(python)
                let owner = Floats<Double>(count: 4) { ends += 1 }
                let error = try arrayError { () throws(PythonError) in
                    // SAFETY: the owner keeps the memory.
                    _ = unsafe try numpy.array(over: owner.memory, shape: shape, owner: owner, python)
                }
                #expect(error == .outOfBounds(shape: shape, elements: 4))
            }
            #expect(ends == 1)
        }

        @Test func `more dimensions than NumPy has are an error, and the owner is not kept`() throws {
            var ends = 0
            try withPython { python in
                let numpy = try NumPy(python)
                let owner = Floats<Double>(count: 1) { ends += 1 }
                let shape = [Int](repeating: 1, count: 100)
                // SAFETY: the owner keeps the memory.
                let error = try exception { () throws(PythonError) in
                    _ = unsafe try numpy.array(over: owner.memory, shape: shape, owner: owner, python)
                }
                #expect(error.type == "ValueError")
            }
            #expect(ends == 1)
        }

        @Test(arguments: [
            ("numpy.ones(4, '<f8')", 4), ("numpy.matrix([[1.0, 1.0]])", 2), ("numpy.ones(9)[2:5]", 3),
            ("numpy.ones(())", 1),
        ])
        func `the address of an array's elements is given for C, however the array was made`(
            expression: String, count: Int
        ) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let array = try python.evaluate(expression)
                let elements = unsafe try numpy.elements(of: array, as: Double.self, python)
                #expect(elements.count == count)
                #expect(unsafe elements.allSatisfy { $0 == 1 })
            }
        }

        @Test(arguments: [
            ("numpy.ones(9)[::2]", ArrayError.notContiguous), ("numpy.frombuffer(bytes(32))", .readOnly),
            ("numpy.ones(4, '>f8')", .byteOrder), ("[1.0]", .notAnArray(found: "list")),
        ])
        func `the address of other elements is not given`(expression: String, expected: ArrayError) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run("import numpy")
                let array = try python.evaluate(expression)
                let error = try arrayError { () throws(PythonError) in
                    _ = unsafe try numpy.elements(of: array, as: Double.self, python)
                }
                #expect(error == expected)
            }
        }
    }
}
