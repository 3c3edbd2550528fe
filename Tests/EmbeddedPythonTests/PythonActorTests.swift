import EmbeddedPython
import TestPython
import Testing

@PythonActor
private final class Counter {
    private var threads: Set<Int> = []

    func count() throws -> Int {
        threads.insert(try withPython { python in try python.import("threading").get_ident() as Int })
        return threads.count
    }
}

extension WithPython {
    @Suite struct PythonActorTests {
        @Test func `all that is isolated to it runs on one thread`() async throws {
            let counter = Counter()
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await counter.count() }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(counts == [1])
        }

        @Test func `it knows its own code`() async throws {
            await Task { @PythonActor in PythonActor.shared.preconditionIsolated() }.value
        }

        @Test func `an await does not hold Python`() async throws {
            let value = try await Task { @PythonActor in
                let first = try withPython { python in try python.evaluate("1", as: Int.self) }
                // Would wait for ever if the actor's thread were attached here.
                let second = try await Task.detached {
                    try withPython { python in try python.evaluate("2", as: Int.self) }
                }.value
                return first + second
            }.value
            #expect(value == 3)
        }

        @Test func `its stack is deep`() async throws {
            let frames = await Task { @PythonActor in DeepStack.touch(frames: 1_000) }.value
            #expect(frames == 1_000)
        }
    }
}
