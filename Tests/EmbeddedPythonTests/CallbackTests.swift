import EmbeddedPython
import Foundation
import TestPython
import Testing

/// What the callback saw, for the test to look at.
private let seen = Locked<[Int]>([])

/// A function for Python to call: uses the token, nests an attach, drops a handle, and gives a result.
private func answer() -> OpaquePointer? {
    unsafe Python.entered { python in
        do {
            let nested = try TestPython.interpreter().attached { inner in
                try inner.evaluate("20", as: Int.self)
            }
            let outside = python.detached { nested + 1 }
            seen.withLock { $0.append(outside) }
            return unsafe try python.object(outside * 2).relinquished()
        } catch {
            return nil
        }
    }
}

extension WithPython {
    @Suite struct CallbackTests {
        /// Python's function `answer`, made of the Swift function's address. PYFUNCTYPE keeps the GIL during the call.
        private func provide(_ python: borrowing Python) throws {
            let function: @convention(c) () -> OpaquePointer? = { unsafe answer() }
            // SAFETY: a C function's address.
            let address = unsafe unsafeBitCast(function, to: Int.self)
            try python.run("import ctypes, threading")
            let make = try python.evaluate("lambda address: ctypes.PYFUNCTYPE(ctypes.py_object)(address)")
            let main = try python.import("__main__")
            try python.setAttribute("answer", of: main, to: try python.call(make, address))
            seen.withLock { $0 = [] }
        }

        @Test func `a Swift function works when a thread of Python's calls it`() throws {
            try withPython { python in
                try provide(python)
                try python.run(
                    """
                    answers = []
                    def ask():
                        for _ in range(50): answers.append(answer())
                    threads = [threading.Thread(target=ask) for _ in range(4)]
                    for thread in threads: thread.start()
                    for thread in threads: thread.join()
                    """)
                let sum = try python.evaluate("sum(answers)", as: Int.self)
                #expect(sum == 200 * 42)
            }
            #expect(seen.withLock { $0 } == [Int](repeating: 21, count: 200))
        }

        @Test func `a Swift function works when Swift's own call leads to it, and the outer attach goes on`() throws {
            try withPython { python in
                try provide(python)
                let value = try python.evaluate("answer() + answer()", as: Int.self)
                #expect(value == 84)
                let after = try python.evaluate("1 + 1", as: Int.self)
                #expect(after == 2)
            }
        }

        @Test func `a Swift function works on a native thread that ctypes attaches for the moment`() throws {
            try withPython { python in
                try provide(python)
                try python.run(
                    """
                    native_answers = []
                    native = ctypes.CFUNCTYPE(None)(lambda: native_answers.append(answer()))
                    native_address = ctypes.cast(native, ctypes.c_void_p).value
                    """)
                let address = try python.evaluate("native_address", as: Int.self)
                python.detached {
                    let thread = PlainThread {
                        // SAFETY: Python keeps the function; it attaches by itself and gives its state up at its end.
                        let call = unsafe unsafeBitCast(address, to: (@convention(c) () -> Void).self)
                        for _ in 0..<3 { call() }
                        // The state that the function used is gone, and this makes one of its own.
                        _ = try? withPython { python in try python.run("native_answers.append(1)") }
                        call()
                    }
                    thread.join()
                }
                let sum = try python.evaluate("sum(native_answers)", as: Int.self)
                #expect(sum == 4 * 42 + 1)
            }
        }
    }
}
