internal import EmbeddedPython
internal import ProbeStubs

/// The places where NumPy's core module keeps the addresses of the functions that it imports.
struct ModuleSlots {
    /// One imported function.
    @safe
    struct Slot {
        let name: String
        let place: UnsafeMutablePointer<UnsafeMutableRawPointer?>

        /// The function itself. A slot that is not bound yet holds an address in its own module, whose resolver would
        /// overwrite a stub at the first call; the function is looked up by name then.
        func function(in numpy: borrowing NumPy) -> UnsafeMutableRawPointer? {
            // SAFETY: the slot is mapped as long as its module, which is never unloaded; names are compared as text.
            guard let own = ModuleSlots.path(of: numpy), let address = unsafe place.pointee else { return nil }
            if let module = unsafe probe_module_of(address), unsafe String(cString: module) != own {
                return unsafe address
            }
            return unsafe probe_symbol(own, name)
        }
    }

    let slots: [Slot]

    init(of numpy: borrowing NumPy) throws(ProbeError) {
        guard let path = ModuleSlots.path(of: numpy) else {
            throw .unknownLayout("NumPy's core is in no loaded module")
        }
        var found: [Slot] = []
        // SAFETY: the visitor runs during this call only and gets back the array it was given.
        let isLoaded = unsafe withUnsafeMutablePointer(to: &found) { found in
            unsafe probe_slots(
                path,
                { name, place, context in
                    let found = unsafe context?.assumingMemoryBound(to: [Slot].self)
                    unsafe found?.pointee.append(Slot(name: String(cString: name), place: place))
                }, found)
        }
        guard isLoaded else { throw .unknownLayout("the loader does not list \(path)") }
        slots = found
    }

    /// The module's file by the loader's own name, found from an address inside.
    static func path(of numpy: borrowing NumPy) -> String? {
        // SAFETY: the table is static data of the module.
        unsafe probe_module_of(numpy.tableAddress).map { unsafe String(cString: $0) }
    }
}
