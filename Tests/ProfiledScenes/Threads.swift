import EmbeddedPython
import Foundation
import GlueProfiling

/// Blocks in programs of several threads.
enum Threads {
    /// Threads that have nothing to do with the block, one of which has used Python before.
    static func strangers(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let ready = DispatchSemaphore(value: 0)
        for hasAttached in [false, true] {
            Thread.detachNewThread {
                if hasAttached { interpreter.attached { _ in } }
                ready.signal()
                while true { _ = Work.spin(seconds: 0.1) }
            }
            ready.wait()
        }
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            try notes.keep(profile { try python.run("loop(0.8)", in: scope) }.profile)
            try notes.keep(profile { try python.run("time.sleep(0.8)", in: scope) }.profile)
        }
    }

    /// Threads that Python starts, which want its lock at the same time.
    static func threads(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            let (_, profile) = try profile {
                try python.run(
                    """
                    import threading
                    threads = [threading.Thread(target=loop, args=(0.8,)) for _ in range(2)]
                    for thread in threads: thread.start()
                    for thread in threads: thread.join()
                    """, in: scope)
            }
            try notes.keep(profile)
        }
    }

    /// Threads of Swift's, each of which attaches, while the block's own waits for them.
    static func attachments(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let (_, profile) = try profile {
            DispatchQueue.concurrentPerform(iterations: 3) { _ in
                interpreter.attached { python in
                    guard let scope = try? python.namespace() else { return }
                    try? python.run(Work.loop + "\nloop(0.4)", in: scope)
                }
            }
        }
        try notes.keep(profile)
    }

    /// The same on a thread that holds all signals back, as those of Dispatch and of Swift's concurrency do.
    static func workers(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        let (work, over) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let masks = Found()
        Thread.detachNewThread {
            Signals.holdBack()
            while true {
                work.wait()
                interpreter.attached { python in
                    guard let scope = try? python.namespace() else { return }
                    try? python.run(Work.loop + "\nloop(0.5)", in: scope)
                }
                masks.text += "\(Signals.isBlocked) "
                over.signal()
            }
        }
        let run = {
            work.signal()
            over.wait()
        }
        let (_, profile) = try profile(run)
        run()
        notes.texts["masks"] = masks.text
        try notes.keep(profile)
    }

    /// A task's Python work, on a thread of the bridge's.
    static func perform(_ interpreter: Interpreter, _ notes: inout Notes) async throws {
        let found = try await interpreter.perform { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            return try profile { try python.run("loop(0.6)", in: scope) }.profile
        }
        try notes.keep(found)
    }

    @PythonActor
    static func onActor(_ interpreter: Interpreter) throws -> Profile {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            return try profile { try python.run("loop(0.6)", in: scope) }.profile
        }
    }

    static func actor(_ interpreter: Interpreter, _ notes: inout Notes) async throws {
        try notes.keep(await onActor(interpreter))
    }
}
