import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// Every owner's end is counted too.
    @Suite struct ArrayLeakTests {
        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `wrapping releases each owner once`() throws {
            var ends = 0
            var begins = 0
            try withPython { python in
                let numpy = try NumPy(python)
                try expectNoGrowth(countsReferences: false, &python) { python in
                    begins += 1
                    let owner = Floats<Double>(count: 1) { ends += 1 }
                    // SAFETY: the owner keeps the memory.
                    _ = unsafe try numpy.array(over: owner.memory, owner: owner, python)
                }
            }
            #expect(ends == begins)
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `views leave nothing behind`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').ones((2, 3))")
                let references = try python.evaluate("__import__('sys').getrefcount")
                let before = try python.convert(try python.call(references, array), to: Int.self)
                try expectNoGrowth(countsReferences: false, &python) { python in
                    let count = try numpy.view(of: array, as: Double.self, python).count
                    var view = try numpy.mutableView(of: array, as: Double.self, python)
                    view[1, 2] += Double(count)
                }
                let after = try python.convert(try python.call(references, array), to: Int.self)
                #expect(after == before)
            }
        }

        @Test func `buffers leave nothing behind`() throws {
            try withPython { python in
                let bytes = try python.evaluate("bytearray(8)")
                try expectNoGrowth(&python) { python in
                    _ = try python.view(of: bytes, as: UInt8.self).count
                }
                // Would be refused if one buffer were left.
                _ = try python.call(try python.attribute("append", of: bytes), try python.object(1))
            }
        }

        @Test func `memory shown by buffer and by DLPack releases each owner once`() throws {
            var ends = 0
            var begins = 0
            try withPython { python in
                let capsule = try python.evaluate("lambda m: m.__dlpack__(max_version=(1, 0))")
                try expectNoGrowth(&python) { python in
                    begins += 1
                    let owner = Floats<Float>(count: 1) { ends += 1 }
                    // SAFETY: the owner keeps the memory.
                    let object = unsafe try python.memory(over: owner.memory, owner: owner)
                    _ = try python.view(of: object, as: Float.self).count
                    _ = try python.call(capsule, object)
                }
            }
            #expect(ends == begins)
        }

        @Test func `tensors are deleted once each`() throws {
            var ends = 0
            var begins = 0
            try withPython { python in
                // Has DLPack alone, so that Swift takes that way.
                try python.run(
                    """
                    class TensorOnly:
                        def __init__(self, memory):
                            self.__dlpack__, self.__dlpack_device__ = memory.__dlpack__, memory.__dlpack_device__
                    """)
                let only = try python.evaluate("TensorOnly")
                try expectNoGrowth(&python) { python in
                    begins += 1
                    let owner = Floats<Float>(count: 1) { ends += 1 }
                    // SAFETY: the owner keeps the memory.
                    let object = unsafe try python.memory(over: owner.memory, owner: owner)
                    _ = try python.view(of: try python.call(only, object), as: Float.self)[0]
                }
            }
            #expect(ends == begins)
        }

        @Test func `refusals leave nothing behind`() throws {
            var ends = 0
            var begins = 0
            try withPython { python in
                let bytes = try python.evaluate("b'abc'")
                try expectNoGrowth(&python) { python in
                    begins += 1
                    let owner = Floats<Float>(count: 1) { ends += 1 }
                    // SAFETY: the owner keeps the memory.
                    _ = unsafe try? python.memory(over: owner.memory, shape: [2], owner: owner)
                    _ = try? python.mutableView(of: bytes, as: UInt8.self).count
                    _ = try? python.view(of: bytes, as: Int8.self).count
                }
            }
            #expect(ends == begins)
        }
    }
}
