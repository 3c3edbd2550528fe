import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// DLPack. Its producers are made in Python with ctypes, so that each end is counted; NumPy and PyTorch follow.
    @Suite struct ArrayTensorTests {
        /// A producer of either version, whose deleter counts.
        private static let producer = """
            import ctypes

            class DLTensor(ctypes.Structure):
                _fields_ = [("data", ctypes.c_void_p), ("device_type", ctypes.c_int32), ("device_id", ctypes.c_int32),
                    ("ndim", ctypes.c_int32), ("code", ctypes.c_uint8), ("bits", ctypes.c_uint8),
                    ("lanes", ctypes.c_uint16), ("shape", ctypes.POINTER(ctypes.c_int64)),
                    ("strides", ctypes.POINTER(ctypes.c_int64)), ("byte_offset", ctypes.c_uint64)]

            deleter_type = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)

            class Managed(ctypes.Structure):
                _fields_ = [("tensor", DLTensor), ("context", ctypes.c_void_p), ("deleter", deleter_type)]

            class ManagedVersioned(ctypes.Structure):
                _fields_ = [("major", ctypes.c_uint32), ("minor", ctypes.c_uint32), ("context", ctypes.c_void_p),
                    ("deleter", deleter_type), ("flags", ctypes.c_uint64), ("tensor", DLTensor)]

            new_capsule = ctypes.pythonapi.PyCapsule_New
            new_capsule.restype = ctypes.py_object
            new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
            name_of = ctypes.pythonapi.PyCapsule_GetName
            name_of.restype = ctypes.c_char_p
            name_of.argtypes = [ctypes.py_object]

            class Producer:
                def __init__(self, versioned, *, device=(1, 0), major=1, flags=0, code=2, bits=64, lanes=1,
                        shape=(2, 3), strides=None, offset=0):
                    self.memory = (ctypes.c_double * 8)(*range(8))
                    self.versioned, self.device, self.deletions = versioned, device, 0
                    axes = ctypes.c_int64 * max(1, len(shape))
                    self.shape = axes(*shape)
                    self.strides = axes(*strides) if strides is not None else None
                    def delete(address):
                        assert address == ctypes.addressof(self.managed)
                        self.deletions += 1
                    self.delete = deleter_type(delete)
                    tensor = DLTensor(ctypes.addressof(self.memory), *device, len(shape), code, bits, lanes, self.shape,
                        self.strides, offset)
                    if versioned:
                        self.managed = ManagedVersioned(major, 0, None, self.delete, flags, tensor)
                    else:
                        self.managed = Managed(tensor, None, self.delete)
                def __dlpack_device__(self):
                    return self.device
                def __dlpack__(self, **options):
                    if self.versioned:
                        assert options == {"max_version": (1, 1)}, options
                    elif options:
                        raise TypeError("unexpected keyword argument")
                    name = b"dltensor_versioned" if self.versioned else b"dltensor"
                    self.capsule = new_capsule(ctypes.addressof(self.managed), name, None)
                    return self.capsule
            """

        private func attribute(
            _ name: PythonName, _ object: borrowing some PythonReference & ~Copyable, _ python: borrowing Python
        ) throws(PythonError) -> Int {
            try python.convert(try python.attribute(name, of: object), to: Int.self)
        }

        @Test(arguments: [true, false])
        func `a tensor is taken over and deleted once`(isVersioned: Bool) throws {
            try withPython { python in
                try python.run(Self.producer)
                let object = try python.evaluate("Producer(\(isVersioned ? "True" : "False"))")
                do {
                    let view = try python.view(of: object, as: Double.self)
                    let values = view.copied()
                    #expect(values == [0, 1, 2, 3, 4, 5])
                    let shape = view.shape
                    #expect(shape == [2, 3])
                    let name = try python.description(
                        of: try python.call(try python.evaluate("lambda p: name_of(p.capsule)"), object))
                    #expect(name == (isVersioned ? "b'used_dltensor_versioned'" : "b'used_dltensor'"))
                    #expect(try attribute("deletions", object, python) == 0)
                }
                #expect(try attribute("deletions", object, python) == 1)
            }
        }

        @Test(
            arguments: [
                ("shape=(2, 2), strides=(1, 2)", [0, 2, 1, 3]), ("shape=(3,), strides=(-1,), offset=32", [4, 3, 2]),
                ("shape=(2, 2), strides=(0, 3), offset=8", [1, 4, 1, 4]), ("shape=()", [0]), ("shape=(0, 4)", []),
            ] as [(String, [Double])])
        func `strides and offsets of a tensor`(options: String, expected: [Double]) throws {
            try withPython { python in
                try python.run(Self.producer)
                let object = try python.evaluate("Producer(True, \(options))")
                let values = try python.view(of: object, as: Double.self).copied()
                #expect(values == expected)
                #expect(try attribute("deletions", object, python) == 1)
            }
        }

        @Test(arguments: [
            ("major=2", ArrayError.dlpackVersion(major: 2)),
            ("code=0", .elementType(expected: Double.elementType, found: "DLPack's type 0 of 64 bits and 1 lanes")),
            ("lanes=2", .elementType(expected: Double.elementType, found: "DLPack's type 2 of 64 bits and 2 lanes")),
            ("bits=32", .elementType(expected: Double.elementType, found: "DLPack's type 2 of 32 bits and 1 lanes")),
            ("offset=4", .misaligned), ("shape=(-1,)", .tooLarge), ("shape=(2,), strides=(1 << 62,)", .tooLarge),
        ])
        func `a tensor that cannot be seen is deleted all the same`(options: String, expected: ArrayError) throws {
            try withPython { python in
                try python.run(Self.producer)
                let object = try python.evaluate("Producer(True, \(options))")
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.view(of: object, as: Double.self).count
                }
                #expect(error == expected)
                #expect(try attribute("deletions", object, python) == 1)
            }
        }

        @Test func `a tensor of another device is not asked for`() throws {
            try withPython { python in
                try python.run(Self.producer)
                let object = try python.evaluate("Producer(True, device=(2, 3))")
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.view(of: object, as: Double.self).count
                }
                #expect(error == .device(type: 2, number: 3))
                #expect(try attribute("deletions", object, python) == 0)
            }
        }

        @Test func `a read-only tensor is seen, but not by a mutable view`() throws {
            try withPython { python in
                try python.run(Self.producer)
                let object = try python.evaluate("Producer(True, flags=1)")
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.mutableView(of: object, as: Double.self).count
                }
                #expect(error == .readOnly)
                let count = try python.view(of: object, as: Double.self).count
                #expect(count == 6)
                #expect(try attribute("deletions", object, python) == 2)
            }
        }

        @Test func `what a producer raises is the error`() throws {
            try withPython { python in
                try python.run(
                    """
                    class RaisingProducer:
                        def __dlpack_device__(self): return (1, 0)
                        def __dlpack__(self, **options): raise BufferError("no")
                    class NoProducer:
                        def __dlpack_device__(self): return (1, 0)
                        def __dlpack__(self, **options): return "no capsule"
                    """)
                for (name, type) in [("RaisingProducer", "BufferError"), ("NoProducer", "ValueError")] {
                    let object = try python.evaluate("\(name)()")
                    let error = try exception { () throws(PythonError) in
                        _ = try python.view(of: object, as: Double.self).count
                    }
                    #expect(error.type == type)
                }
            }
        }

        @Test func `a capsule that nobody takes releases its owner`() throws {
            var ends = 0
            try withPython { python in
                let owner = Floats<Double>(count: 4) { ends += 1 }
                // SAFETY: the owner keeps the memory.
                let object = unsafe try python.memory(over: owner.memory, owner: owner)
                for options in ["", "max_version=(1, 0)", "max_version=(0, 8), copy=False", "dl_device=(1, 0)"] {
                    let call = try python.evaluate("lambda m: repr(m.__dlpack__(\(options)))")
                    let text = try python.convert(try python.call(call, object), to: String.self)
                    #expect(
                        text.contains(options.contains("(1, 0)") && !options.contains("dl") ? "versioned" : "dltensor"))
                }
                for options in ["copy=True", "dl_device=(2, 0)"] {
                    let call = try python.evaluate("lambda m: m.__dlpack__(\(options))")
                    let error = try exception { () throws(PythonError) in _ = try python.call(call, object) }
                    #expect(error.type == "BufferError", "\(options)")
                }
                for options in ["max_version='x'", "max_version=()", "dl_device=1"] {
                    let call = try python.evaluate("lambda m: m.__dlpack__(\(options))")
                    #expect(throws: PythonError.self, "\(options)") { _ = try python.call(call, object) }
                }
            }
            #expect(ends == 1)
        }

        /// `module` takes the memory, changes it, gives it back, and outlives the object it was made of.
        private func checkRoundTrip(_ module: String) throws {
            var ends = 0
            try withPython { python in
                let tensor: PythonObject
                let address: UnsafeMutableRawPointer?
                do {
                    let owner = Floats<Float>(count: 6) { ends += 1 }
                    unsafe address = UnsafeMutableRawPointer(owner.memory.baseAddress)
                    // SAFETY: the owner keeps the memory.
                    let object = unsafe try python.memory(over: owner.memory, shape: [2, 3], owner: owner)
                    tensor = try python.call(try python.evaluate("__import__('\(module)').from_dlpack"), object)
                }
                _ = try python.call(try python.evaluate("lambda t: t.__setitem__((1, 2), 9)"), tensor)
                #expect(ends == 0)
                do {
                    let view = try python.view(of: tensor, as: Float.self)
                    #expect(unsafe view.unsafeStart == address)
                    let last = view[1, 2]
                    #expect(last == 9)
                }
                let transposed = try python.call(try python.evaluate("lambda t: t.T"), tensor)
                let values = try python.view(of: transposed, as: Float.self).copied()
                #expect(values == [0, 3, 1, 4, 2, 9])
                _ = consume tensor
                #expect(ends == 0)
                _ = consume transposed
            }
            #expect(ends == 1)
        }

        @Test(.enabled(if: TestPython.has("numpy", "2.1"), "the test Python has no NumPy with DLPack 1"))
        func `NumPy and Swift pass memory both ways by DLPack`() throws {
            try checkRoundTrip("numpy")
        }

        @Test(.enabled(if: TestPython.has("torch"), "the test Python has no PyTorch"))
        func `PyTorch and Swift pass memory both ways by DLPack`() throws {
            try checkRoundTrip("torch")
        }

        @Test(.enabled(if: TestPython.has("torch"), "the test Python has no PyTorch"))
        func `PyTorch's tensors on the processor are read and written in place`() throws {
            try withPython { python in
                let tensor = try python.evaluate("__import__('torch').arange(6, dtype=__import__('torch').float64)")
                do {
                    var view = try python.mutableView(of: tensor, as: Double.self)
                    view.update { $0 * 2 }
                }
                let text = try python.description(of: try python.call(try python.attribute("tolist", of: tensor)))
                #expect(text == "[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]")
                let half = try python.evaluate("__import__('torch').ones(2, dtype=__import__('torch').bfloat16)")
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.view(of: half, as: Float16.self).count
                }
                #expect(
                    error
                        == .elementType(
                            expected: Float16.elementType, found: "DLPack's type 4 of 16 bits and 1 lanes"))
            }
        }
    }
}
