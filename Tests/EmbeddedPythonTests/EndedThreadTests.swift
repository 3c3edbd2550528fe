import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    @Suite struct EndedThreadTests {
        private static let countStates = """
            def thread_states():
                import ctypes
                call = ctypes.PYFUNCTYPE(ctypes.c_void_p)(('PyInterpreterState_Main', ctypes.pythonapi))
                step = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
                state = step(('PyInterpreterState_ThreadHead', ctypes.pythonapi))(call())
                count = 0
                while state:
                    count, state = count + 1, step(('PyThreadState_Next', ctypes.pythonapi))(state)
                return count
            """

        /// Ends threads that have attached, one after the other.
        private func endThreads(_ count: Int, having use: @escaping @Sendable (inout Python) throws -> Void) throws {
            let interpreter = try TestPython.interpreter()
            for _ in 0..<count {
                PlainThread { interpreter.attached { python in try? use(&python) } }.join()
            }
        }

        @Test func `an attached thread can join one that has attached`() throws {
            let interpreter = try TestPython.interpreter()
            let hasDetached = DispatchSemaphore(value: 0)
            let mayEnd = DispatchSemaphore(value: 0)
            for _ in 0..<20 {
                let thread = PlainThread {
                    interpreter.attached { python in _ = try? python.evaluate("1") }
                    hasDetached.signal()
                    mayEnd.wait()
                }
                hasDetached.wait()
                interpreter.attached { _ in
                    mayEnd.signal()
                    thread.join()
                }
            }
        }

        @Test func `the next attach clears the states of all threads that have ended`() throws {
            try withPython { python in try python.run(Self.countStates) }
            let states = { try withPython { python in try python.evaluate("thread_states()", as: Int.self) } }
            let before = try states()
            try endThreads(60) { python in _ = try python.evaluate("sum(range(10))") }
            // Those of other tests may come meanwhile.
            #expect(try states() <= before + 30)
        }

        @Test func `what an ended thread kept in threading_local is released by Python code that runs attached`() throws
        {
            try withPython { python in
                try python.run(
                    """
                    import threading
                    ended_local, ended_released = threading.local(), []
                    class EndedValue:
                        def __del__(self): ended_released.append(threading.get_ident())
                    """)
            }
            try endThreads(3) { python in try python.run("ended_local.value = EndedValue()") }
            let released = try withPython { python in try python.evaluate("len(ended_released)", as: Int.self) }
            #expect(released == 3)
        }

        @Test func `a thread that has cleared up behind others is still found by PyGILState_Ensure`() throws {
            try endThreads(5) { python in _ = try python.evaluate("1") }
            let value = try withPython { python in
                // A foreign function that calls back: ctypes gives the GIL up before, and takes it by PyGILState_Ensure.
                try python.evaluate(
                    "__import__('ctypes').CFUNCTYPE(__import__('ctypes').c_int)(lambda: 7)()", as: Int.self)
            }
            #expect(value == 7)
        }
    }
}
