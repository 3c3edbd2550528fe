import Foundation
import Subprograms
import Testing

/// Programs in a process's own place. Each test in a process of its own, since it has one such place.
@Suite struct ForegroundTests {
    @Test func `a program gets the one descriptor that is handed to it, and none that was opened since`() async {
        await #expect(processExitsWith: .success) {
            ForegroundProgram.noteStart()
            let handed = unsafe open("/dev/zero", O_RDONLY | O_CLOEXEC)
            let kept = unsafe open("/dev/zero", O_RDONLY)
            let test = "[ -e /proc/self/fd/\(handed) ] && ! [ -e /proc/self/fd/\(kept) ]"
            let found = try ending(of: test, descriptor: handed)
            let missed = try ending(of: test, descriptor: nil)
            #expect(found == .exited(0) && missed == .exited(1))
        }
    }

    @Test func `signals are ignored and blocked as they were at the start, not as since`() async {
        await #expect(processExitsWith: .success) {
            unblockSignals()
            signal(SIGUSR1, SIG_IGN)
            ForegroundProgram.noteStart()
            signal(SIGUSR1, SIG_DFL)
            signal(SIGUSR2, SIG_IGN)
            let (first, second) = (try ending(of: "kill -USR1 $$"), try ending(of: "kill -USR2 $$"))
            #expect(first == .exited(0) && second == .killed(signal: SIGUSR2))
        }
    }

    @Test func `a program that runs is seen to, and its end tells what it used`() async {
        await #expect(processExitsWith: .success) {
            let program = try ForegroundProgram(
                "/bin/sh", words: words("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; exit 6"))
            let isRunning = program.look() == nil
            #expect(isRunning)
            let ending = program.wait()
            #expect(ending.ending == .exited(6))
            #expect(ending.userSeconds > 0 && ending.peakBytes > 1 << 16)
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGUSR2])
    func `signals to this process are the program's while it runs, and its own after`(number: Int32) async {
        await #expect(processExitsWith: .success) { [number] in
            unblockSignals()
            let program = try ForegroundProgram("/bin/sh", words: words("exec sleep 60"))
            kill(getpid(), number)
            let ending = program.wait().ending
            #expect(ending == .killed(signal: number))
            signal(number, SIG_IGN)
            kill(getpid(), number)
        }
    }

    @Test func `this process ends as the program did`() async {
        await #expect(processExitsWith: .exitCode(5)) {
            try ForegroundProgram("/bin/sh", words: words("exit 5")).wait().adopt()
        }
        await #expect(processExitsWith: .signal(SIGSEGV)) {
            try ForegroundProgram("/bin/sh", words: words("kill -SEGV $$")).wait().adopt()
        }
    }

    @Test func `a program that cannot be started is said to be so, and signals are this process's own again`() async {
        await #expect(processExitsWith: .signal(SIGTERM)) {
            let isStarted = (try? ending(of: "", program: "/no/such")) != nil
            if isStarted { exit(1) }
            kill(getpid(), SIGTERM)
            sleep(60)
        }
    }
}

/// Tests run on threads that block most signals.
private func unblockSignals() {
    var none = sigset_t()
    // SAFETY: the set is filled and read during the calls.
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, nil)
}

private func words(_ line: String) -> [[CChar]] { ["sh", "-c", line].map { Array($0.utf8CString) } }

private func ending(
    of line: String, program: String = "/bin/sh", descriptor: Int32? = nil
) throws -> SubprogramOutput.Ending {
    try ForegroundProgram(program, words: words(line), descriptor: descriptor).wait().ending
}
