import EmbeddedPython

/// Swift tasks that wait for Python without holding a thread.
@main
struct AsyncWorker {
    static func main() async throws {
        let interpreter = try Interpreter.start()
        let count: PythonValue = try interpreter.attached { python in
            try python.run(
                """
                def count_primes(below):
                    sieve = bytearray([1]) * below
                    sieve[:2] = b"\\0\\0"
                    for n in range(2, int(below ** 0.5) + 1):
                        if sieve[n]:
                            sieve[n * n :: n] = bytes(len(range(n * n, below, n)))
                    return sum(sieve)
                """)
            return try python.evaluate("count_primes")
        }

        // Each task waits without a thread; Python runs on threads of the library's own.
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for exponent in 2...6 {
                group.addTask {
                    let limit = (0..<exponent).reduce(1) { power, _ in power * 10 }
                    return try await interpreter.perform { _ in try count(limit) as Int }
                }
            }
            var total = 0
            for try await count in group { total += count }
            return total
        }
        print("primes below 100, 1000, … 1000000, summed up: \(total)")

        // A task that is cancelled interrupts its Python code.
        let endless = Task {
            try await interpreter.perform { python in try python.run("while True: pass") }
        }
        try await Task.sleep(for: .milliseconds(100))
        endless.cancel()
        do {
            try await endless.value
        } catch is CancellationError {
            print("the endless loop was cancelled")
        }
    }
}
