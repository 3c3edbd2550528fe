import EmbeddedPython

/// What threads found out.
struct Results: ~Copyable, Sendable {
    private let found = Locked<[Bool]>([])

    var all: [Bool] { found.withLock { $0 } }

    func add(_ result: Bool) {
        found.withLock { $0.append(result) }
    }
}
