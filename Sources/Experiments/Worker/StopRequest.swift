internal import Synchronization

/// Whether this worker was asked to stop; it looks between one batch of calls and the next.
enum StopRequest {
    private static let made = Atomic<Bool>(false)

    static var isMade: Bool { made.load(ordering: .relaxed) }

    static func make() { made.store(true, ordering: .relaxed) }
}
