internal import Glibc
internal import ThreadPrimitives

/// What a new thread needs to know of itself.
private final class Place {
    let team: Team
    let member: Int

    init(team: Team, member: Int) {
        self.team = team
        self.member = member
    }
}

extension Team {
    /// Starts the thread of a member; false if the system refuses.
    func start(member: Int) -> Bool {
        // SAFETY: all pointers are to local values; the new thread takes the reference over, or it is released here.
        let place = unsafe Unmanaged.passRetained(Place(team: self, member: member))
        var attributes = pthread_attr_t()
        var thread = pthread_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let refusal = withSignalsBlocked {
            unsafe pthread_create(
                &thread, &attributes,
                { argument in
                    // SAFETY: the reference that was retained for this thread.
                    let place = unsafe Unmanaged<Place>.fromOpaque(argument.unsafelyUnwrapped).takeRetainedValue()
                    unsafe thread_set_name("matmul-\(place.member)")
                    place.team.serve(as: place.member)
                }, place.toOpaque())
        }
        unsafe pthread_attr_destroy(&attributes)
        if refusal != 0 { unsafe place.release() }
        return refusal == 0
    }

    /// A thread starts with the signal mask of the one that starts it: no signal can arrive there before it blocks them.
    private func withSignalsBlocked(_ body: () -> Int32) -> Int32 {
        var all = sigset_t()
        var before = sigset_t()
        // SAFETY: the sets are local.
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }
}
