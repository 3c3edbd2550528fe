import Foundation
import Synchronization
import Testing

@testable import Sampling

@Suite struct `Another process's memory` {
    @Test func `is copied where it is, and refused where it is not`() {
        let bytes: [UInt8] = Array(1...100)
        let remote = RemoteProcess(process: getpid())
        unsafe bytes.withUnsafeBytes { here in
            let address = UInt64(UInt(bitPattern: here.baseAddress!))
            #expect(remote.bytes(at: address, count: here.count) == bytes)
            #expect(remote.word(at: address) == 0x0807_0605_0403_0201)
        }
        #expect(remote.bytes(at: 16, count: 8) == nil)
        #expect(remote.bytes(at: .max - 4, count: 8) == nil)
        #expect(remote.contents(at: 16) == nil)
        #expect(RemoteProcess(process: 0).word(at: 4096) == nil)
    }
}

/// The calling thread's number; the link's target is `PID/task/TID`.
func ownThread() -> Int32 {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
    return Int32(path.split(separator: "/").last ?? "") ?? 0
}

@Suite struct `A watched thread` {
    @Test func `is seen to wait in the system call in which it is`() throws {
        let ready = DispatchSemaphore(value: 0)
        let identifier = Atomic(Int32(0))
        let thread = Thread {
            identifier.store(ownThread(), ordering: .relaxed)
            ready.signal()
            Thread.sleep(forTimeInterval: 20)
        }
        thread.start()
        ready.wait()
        let watched = WatchedThread(
            process: getpid(), id: identifier.load(ordering: .relaxed), isMain: false, isNew: true)
        let deadline = Date(timeIntervalSinceNow: 10)
        var glance = watched.glance()
        while glance == .running, Date() < deadline {
            usleep(1000)
            glance = watched.glance()
        }
        guard case .blocked(let call, _) = glance else { return #expect(Bool(false), "\(glance)") }
        #expect(["nanosleep", "clock_nanosleep", "futex"].contains(SystemCalls.name(call)))
        let run = watched.nanosecondsRun()
        usleep(2000)
        #expect(watched.nanosecondsRun() == run)
    }

    @Test func `that runs is seen to run`() {
        let identifier = Atomic(Int32(0))
        let isOver = Atomic(false)
        Thread {
            identifier.store(ownThread(), ordering: .relaxed)
            while !isOver.load(ordering: .relaxed) {}
        }.start()
        defer { isOver.store(true, ordering: .relaxed) }
        while identifier.load(ordering: .relaxed) == 0 { usleep(100) }
        let watched = WatchedThread(
            process: getpid(), id: identifier.load(ordering: .relaxed), isMain: false, isNew: true)
        // The test's own thread may have seen it amid its last call.
        let glances = (0..<20).map { _ in
            usleep(500)
            return watched.glance()
        }
        #expect(glances.last == .running)
    }

    @Test func `that was never there is gone`() {
        #expect(WatchedThread(process: getpid(), id: 1, isMain: false, isNew: true).glance() == .gone)
    }
}
