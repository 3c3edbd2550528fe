internal import Synchronization

/// Where threads wait for each other, awake, so that they go on within nanoseconds of each other.
///
/// Only for as many threads as there are processors: a waiting thread gives its processor to nobody.
final class Rendezvous: Sendable {
    private let count: Int
    private let arrivals = Atomic(0)

    /// Of `count` threads.
    init(of count: Int) {
        self.count = count
    }

    /// Returns when all have come to their meeting of this number; they come to meetings 0, 1, 2… in turn.
    func meet(_ meeting: Int) {
        arrivals.wrappingAdd(1, ordering: .acquiringAndReleasing)
        while arrivals.load(ordering: .acquiring) < (meeting + 1) * count {}
    }
}
