import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    /// Errors leave the attach and their thread.
    @Suite struct ErrorThreadTests {
        private func raised(_ source: String) throws -> PythonException {
            try withPython { python in
                try exception { () throws(PythonError) in try python.run(source, file: "raised.py") }
            }
        }

        private func isAlive(_ reference: borrowing PythonObject) throws -> Bool {
            let interpreter = try TestPython.interpreter()
            let object = try interpreter.attached { (python) throws(PythonError) in try python.call(reference) }
            return try interpreter.attached { (python) throws(PythonError) in
                let none = python.none
                return unsafe object.unsafeAddress != none.unsafeAddress
            }
        }

        @Test func `an error is read where Python is not attached`() throws {
            let error = try raised("try: {}['a']\nexcept KeyError: raise ValueError('no')")
            #expect(error.description == "ValueError: no")
            #expect(error.frames.map(\.line) == [2])
            #expect(error.chain.map(\.type) == ["ValueError", "KeyError"])
            #expect(error.traceback.contains("KeyError: 'a'"))
            #expect(!error.isKeyboardInterrupt && error.exitStatus == nil && error.notes.isEmpty)
        }

        @Test func `threads that read the same error agree`() async throws {
            for round in 0..<50 {
                let error = try raised("raise ValueError(\(round))")
                let texts = await withTaskGroup { group in
                    for _ in 0..<4 { group.addTask { "\(error)\(error.frames)\(error.traceback)" } }
                    return await group.reduce(into: Set<String>()) { $0.insert($1) }
                }
                #expect(texts.count == 1 && texts.first?.hasPrefix("ValueError: \(round)[") == true)
            }
        }

        @Test func `an error that is dropped elsewhere is released at the next attach`() throws {
            let interpreter = try TestPython.interpreter()
            var error: PythonException? = try raised("class Tracked(Exception): pass\nraise Tracked()")
            let reference = try interpreter.attached { python in
                let weak = try python.attribute("ref", of: try python.import("weakref"))
                let error = try #require(error)
                return try python.call(weak, error.object)
            }
            #expect(try isAlive(reference))
            error = nil
            #expect(try !isAlive(reference))
        }

        @Test func `an endless loop is interrupted from another thread`() throws {
            let interpreter = try TestPython.interpreter()
            let thread = Mailbox<PythonThread>()
            let interrupter = Thread {
                _ = interpreter.interrupt(thread.wait())
            }
            interrupter.start()
            let error = try withPython { python in
                try exception { () throws(PythonError) in
                    thread.post(python.thread)
                    try python.run("while True: pass", file: "endless.py")
                }
            }
            #expect(error.type == "KeyboardInterrupt" && error.isKeyboardInterrupt)
            #expect(error.frames.map(\.line) == [1])
        }

        @Test func `a thread goes by the number that Python gives it`() throws {
            try withPython { python in
                let object = try python.evaluate("__import__('threading').get_ident()")
                let identity = try python.convert(object, to: Int.self)
                #expect(python.thread.identity == UInt(bitPattern: identity))
            }
        }

        @Test func `an interrupt of a thread that Python does not know says so`() async {
            // In a process of its own: elsewhere another suite's thread may have taken the number.
            await #expect(processExitsWith: .success) {
                let interpreter = try TestPython.interpreter()
                let stranger = Mailbox<PythonThread>()
                Thread.detachNewThread {
                    interpreter.attached { python in stranger.post(python.thread) }
                }
                let thread = stranger.wait()
                // The end of a thread comes some time after its last line, later still on a busy machine.
                let deadline = Date.now + 30
                while interpreter.interrupt(thread), Date.now < deadline { usleep(10_000) }
                #expect(!interpreter.interrupt(thread))
            }
        }

        @Test func `an interrupt that arrives while an error is read spoils and loses nothing`() throws {
            let error = try raised(
                """
                class Interrupted(Exception):
                    count = 0
                    def __str__(self):
                        Interrupted.count += 1
                        if Interrupted.count == 1: raise KeyboardInterrupt
                        return 'text'
                raise Interrupted()
                """)
            #expect(error.message == "text")
            let interrupt = try raised("for _ in range(1000): pass")
            #expect(interrupt.isKeyboardInterrupt)
            try withPython { python in try python.run("for _ in range(1000): pass") }
        }
    }
}

/// What one thread leaves for another.
private final class Mailbox<Value: Sendable>: @unchecked Sendable {
    // @unchecked because the semaphore orders the writing before the reading.
    private let isPosted = DispatchSemaphore(value: 0)
    private var value: Value?

    func post(_ value: Value) {
        self.value = value
        isPosted.signal()
    }

    func wait() -> Value {
        isPosted.wait()
        defer { isPosted.signal() }
        guard let value else { preconditionFailure("nothing was posted") }
        return value
    }
}
