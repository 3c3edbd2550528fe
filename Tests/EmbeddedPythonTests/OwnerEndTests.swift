import CPython
import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    /// The end of what keeps Swift's memory, which Python may bring about anywhere.
    @Suite struct OwnerEndTests {
        /// Ways in which Python comes to keep an owner.
        enum Keeper: CaseIterable {
            case memory, tensor, array
        }

        /// An object that alone keeps an owner, at whose end `body` runs.
        private func keeper(
            _ kind: Keeper, _ python: borrowing Python, _ body: @escaping () -> Void
        ) throws -> PythonValue {
            let owner = Floats<Double>(count: 4, onEnd: body)
            // SAFETY: the owner keeps the memory.
            switch kind {
            case .memory: return unsafe try python.memory(over: owner.memory, owner: owner)
            case .tensor:
                let memory = unsafe try python.memory(over: owner.memory, owner: owner)
                return try memory.__dlpack__()
            case .array: return PythonValue(unsafe try NumPy(python).array(over: owner.memory, owner: owner, python))
            }
        }

        private func isPossible(_ kind: Keeper) -> Bool { kind != .array || TestPython.hasNumPy }

        @Test(arguments: Keeper.allCases)
        func `an owner that uses Python at its end may end on a thread of Python's`(_ kind: Keeper) throws {
            guard isPossible(kind) else { return }
            let interpreter = try TestPython.interpreter()
            let answers = Locked<[Int]>([])
            try withPython { python in
                let box = try python.evaluate("[]")
                try box.append(
                    keeper(kind, python) {
                        let answer = try? interpreter.attached { python in try python.evaluate("6 * 7", as: Int.self) }
                        answers.withLock { $0.append(answer ?? 0) }
                    })
                let clear = try python.evaluate(
                    """
                    lambda box: [(thread.start(), thread.join()) for thread in
                        [__import__('threading').Thread(target=box.clear)]]
                    """)
                try clear(box)
            }
            #expect(answers.withLock { $0 } == [42])
        }

        @Test(arguments: Keeper.allCases)
        func `an owner that uses Python at its end leaves the exception that is on its way`(_ kind: Keeper) throws {
            guard isPossible(kind) else { return }
            let interpreter = try TestPython.interpreter()
            let ends = Locked(0)
            try withPython { python in
                let box = try python.evaluate("[]")
                try box.append(
                    keeper(kind, python) {
                        try? interpreter.attached { python in try python.run("[].missing") }
                        ends.withLock { $0 += 1 }
                    })
                try python.run(
                    """
                    def drop(box):
                        kept = box.pop()
                        raise ValueError("on its way")
                    """)
                let error = try exception { () throws(PythonError) in
                    try python.evaluate("drop")(box)
                }
                #expect(error.description == "ValueError: on its way")
            }
            // The exception's traceback keeps the function's variables, and the box is gone.
            try withPython { python in try python.run("import gc; gc.collect()") }
            #expect(ends.withLock { $0 } == 1)
        }

        @Test func `a tensor may be given up while its thread has given Python back`() throws {
            let depths = Locked<[Int32]>([])
            try withPython { python in
                let handle = try python.evaluate("object()")
                let memory = try keeper(.memory, python) {
                    // As of a handle that is dropped here: it must not touch Python's counts.
                    _ = handle
                    depths.withLock { $0.append(cpython_attach_depth()) }
                }
                // A function of ctypes' CDLL runs without the GIL, as frameworks free what they computed.
                try python.run(
                    """
                    import ctypes
                    def give_up(memory):
                        capsule = memory.__dlpack__()
                        pointer = ctypes.pythonapi.PyCapsule_GetPointer
                        pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
                        tensor = pointer(capsule, b"dltensor")
                        rename = ctypes.pythonapi.PyCapsule_SetName
                        rename.restype, rename.argtypes = ctypes.c_int, [ctypes.py_object, ctypes.c_char_p]
                        global used
                        used = ctypes.create_string_buffer(b"used_dltensor")
                        rename(capsule, ctypes.cast(used, ctypes.c_char_p))
                        # DLTensor takes 48 bytes, then come the context and the deleter.
                        deleter = ctypes.c_void_p.from_address(tensor + 56).value
                        del memory
                        return lambda: ctypes.CFUNCTYPE(None, ctypes.c_void_p)(deleter)(tensor)
                    """)
                let end = try python.evaluate("give_up")(memory)
                _ = consume memory
                #expect(depths.withLock { $0 } == [])
                try end()
            }
            #expect(depths.withLock { $0 } == [0])
        }
    }
}
