import Glibc
import Synchronization

/// Something that one thread says once and others wait for.
final class Signal: Sendable {
    private let state = Atomic(false)

    var isGiven: Bool { state.load(ordering: .acquiring) }

    func give() {
        state.store(true, ordering: .releasing)
    }

    func wait() {
        while !isGiven { usleep(100) }
    }
}
