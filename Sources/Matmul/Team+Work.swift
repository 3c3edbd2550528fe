internal import Glibc
internal import Synchronization

// How a job goes round. `offer` says which pieces may be claimed. The member that completes the last piece of a phase
// offers the next one, or nothing at the end, for which the calling thread waits. Between a phase's last claim and its
// last completion the offer does not change. `job` and `phase` are read by those who hold a piece alone, and change only
// while nobody does.

extension Team {
    /// Does a job with whoever comes.
    func lead(_ job: UnsafePointer<Job>) {
        // SAFETY: see `run`.
        unsafe self.job.store(job, ordering: .relaxed)
        open(from: 0)
        var patience = Patience()
        while true {
            let seen = offer.load(ordering: .acquiring)
            if seen == .none { return }
            if seen.isOpen(to: 0) {
                takePiece(of: seen, as: 0)
                patience = Patience()
            } else if !patience.pause() {
                // Some other thread may need this processor to complete its piece.
                sched_yield()
            }
        }
    }

    /// A worker's life.
    func serve(as member: Int) -> Never {
        var patience = Patience()
        while true {
            let seen = offer.load(ordering: .acquiring)
            if seen.isOpen(to: member) {
                takePiece(of: seen, as: member)
                patience = Patience()
            } else if !patience.pause() {
                if seen.mayReopen(to: member) {
                    sched_yield()
                } else {
                    sleep(as: member)
                    patience = Patience()
                }
            }
        }
    }

    /// Claims a piece and does it, unless another member was faster.
    private func takePiece(of seen: Offer, as member: Int) {
        beforeClaim?(member)
        let (isMine, _) = offer.compareExchange(
            expected: seen, desired: seen.afterClaim, successOrdering: .acquiring, failureOrdering: .relaxed)
        guard isMine else { return }
        perform(piece: seen.nextPiece, as: member)
        let (_, completed) = completed.add(1, ordering: .acquiringAndReleasing)
        if completed == seen.pieces { open(from: phase.load(ordering: .relaxed) + 1) }
    }

    // Never inlined, like `offer(from:)` below: on return no reference to the job's closures is left, which live no longer
    // than the caller's piece is incomplete.
    @inline(never)
    private func perform(piece: Int, as member: Int) {
        // SAFETY: a member that holds a piece keeps `run` from returning.
        unsafe job.load(ordering: .relaxed).unsafelyUnwrapped.pointee.body(
            member, phase.load(ordering: .relaxed), piece)
    }

    /// Offers the first phase from `first` on that has any pieces, or nothing.
    private func open(from first: Int) {
        guard let (phase, next) = nextOffer(from: first) else {
            // The caller may return at once: nothing of the job may be touched from here on.
            return offer.store(.none, ordering: .releasing)
        }
        self.phase.store(phase, ordering: .relaxed)
        completed.store(0, ordering: .relaxed)
        // Sequentially consistent, as is the look at the offer after a member has sat down to sleep: one of the two
        // sees the other.
        offer.store(next, ordering: .sequentiallyConsistent)
        seats.wake(upTo: next.lastWanted)
    }

    @inline(never)
    private func nextOffer(from first: Int) -> (phase: Int, offer: Offer)? {
        // SAFETY: called before the job has begun, or with a phase whose end has not been told to anybody.
        unsafe job.load(ordering: .relaxed).unsafelyUnwrapped.pointee.offer(from: first)
    }

    private func sleep(as member: Int) {
        seats.sit(member)
        if !offer.load(ordering: .sequentiallyConsistent).isOpen(to: member) { seats.sleep(member) }
        seats.rise(member)
    }
}
