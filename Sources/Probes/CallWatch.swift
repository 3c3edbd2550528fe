package import ProbeStubs
internal import Ticks

/// Where the armed probes of this thread write, call by call.
@safe
package struct CallWatch: ~Copyable {
    // A place of its own in memory: the stubs write to it while Swift holds no access to it.
    @usableFromInline package let place: UnsafeMutablePointer<ProbeRecord>

    package init() {
        unsafe place = .allocate(capacity: 1)
        unsafe place.initialize(to: ProbeRecord())
    }

    /// What was seen of the call that was watched last.
    package var record: CallRecord { unsafe CallRecord(raw: place.pointee) }

    /// Runs one call with the probes writing, and reads the clock right before it and right after.
    @inlinable
    @inline(__always)
    package func watch<Result: ~Copyable, Failure: Error>(
        _ call: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the place lives as long as this value, and the stubs let go of it before this returns.
        unsafe place.pointee = ProbeRecord()
        unsafe probe_record_into(place)
        do {
            unsafe place.pointee.host_in = ticks_now()
            let result = try call()
            unsafe place.pointee.host_out = ticks_now()
            probe_record_into(nil)
            return result
        } catch {
            probe_record_into(nil)
            throw error
        }
    }

    deinit {
        // SAFETY: no call is being watched any more.
        unsafe place.deallocate()
    }
}
