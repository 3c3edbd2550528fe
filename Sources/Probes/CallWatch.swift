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
    ///
    /// With `timesMemory`, allocations of less than a page are timed too. With `spin`, BLAS functions that this call
    /// reaches compute nothing and take so many ticks instead.
    @inlinable
    @inline(__always)
    package func watch<Result: ~Copyable, Failure: Error>(
        timesMemory: Bool = false, spin: UInt64? = nil, _ call: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the place lives as long as this value, and the stubs let go of it before this returns.
        unsafe (place.pointee.stand_in, place.pointee.spin_ticks) = (spin != nil, spin ?? 0)
        unsafe probe_begin(place, timesMemory)
        do {
            unsafe place.pointee.host_in = ticks_now()
            let result = try call()
            unsafe place.pointee.host_out = ticks_now()
            probe_end()
            return result
        } catch {
            probe_end()
            throw error
        }
    }

    deinit {
        // SAFETY: no call is being watched any more.
        unsafe place.deallocate()
    }
}
