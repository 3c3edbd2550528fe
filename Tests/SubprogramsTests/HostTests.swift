import Foundation
import Subprograms
import Testing

/// Hosts in a state that programs must not notice.
@Suite struct HostTests {
    @Test func `signals that the host ignores or blocks end a program as ever`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGTERM, SIG_IGN)
            var blocked = sigset_t()
            // SAFETY: the set is filled and read during the calls.
            unsafe sigemptyset(&blocked)
            unsafe sigaddset(&blocked, SIGTERM)
            unsafe pthread_sigmask(SIG_BLOCK, &blocked, nil)
            let output = try Subprogram("/bin/sh", ["-c", "kill -TERM $$; sleep 60"]).run(patience: 120)
            exit(output.ending == .killed(signal: SIGTERM) ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func `a host without standard streams runs programs all the same`() async {
        await #expect(processExitsWith: .success) {
            for descriptor in 0...2 as ClosedRange<Int32> { close(descriptor) }
            let output = try Subprogram("/bin/sh", ["-c", "cat; echo out; echo err >&2"]).run(patience: 120)
            exit(output.text == "out\n" && output.errors == "err\n" ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func `a thousand runs leave no descriptor and no process behind`() async {
        await #expect(processExitsWith: .success) {
            func descriptors() throws -> Int {
                try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
            }
            let rounds = 1000
            let before = try descriptors()
            for _ in 0..<rounds {
                _ = try Subprogram("/bin/true").run(patience: 60)
                _ = try? Subprogram("/no/such/program").run(patience: 60)
            }
            // The test library's own timers come and go.
            let left = try descriptors() - before
            #expect(left < rounds / 10)
            // There is no child, not even one that has ended.
            let child = waitpid(-1, nil, WNOHANG)
            let error = errno
            #expect(child == -1)
            #expect(error == ECHILD)
        }
    }
}
