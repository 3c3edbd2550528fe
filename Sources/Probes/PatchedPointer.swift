internal import ProbeStubs

/// A pointer in somebody else's memory that is swapped while a probe is armed, and put back when it is not.
@safe
struct PatchedPointer: ~Copyable {
    private let place: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private let replacement: UnsafeMutableRawPointer
    /// What was there before.
    let original: UnsafeMutableRawPointer

    /// `place` must stay mapped as long as this value lives. Nothing is written yet.
    init(
        at place: UnsafeMutablePointer<UnsafeMutableRawPointer?>, original: UnsafeMutableRawPointer,
        replacement: UnsafeMutableRawPointer
    ) {
        // SAFETY: only stored here; the caller vouches for the place.
        unsafe self.place = place
        unsafe self.original = original
        unsafe self.replacement = replacement
    }

    func arm() throws(ProbeError) { try unsafe write(replacement) }

    func disarm() throws(ProbeError) { try unsafe write(original) }

    private func write(_ address: UnsafeMutableRawPointer) throws(ProbeError) {
        // SAFETY: the place is a pointer of this process, written in one instruction: other threads see old or new.
        guard unsafe probe_slot_write(place, address) else {
            throw .refused(what: "making a page of function pointers writable", reason: lastSystemError())
        }
    }

    deinit {
        // Failing to put it back is no worse than leaving it: the stub passes every call on.
        // SAFETY: as in `write`.
        _ = unsafe probe_slot_write(place, original)
    }
}
