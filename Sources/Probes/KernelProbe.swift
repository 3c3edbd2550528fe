package import EmbeddedPython
internal import ProbeStubs

/// Watches the calls that NumPy's core makes into BLAS, by swapping its slots in the global offset table.
///
/// Armed, each call costs two clock readings more. Disarming, or dropping the probe, restores the slots.
package struct KernelProbe: ~Copyable {
    /// One BLAS function that NumPy imports.
    @safe
    package struct Kernel {
        /// The name as NumPy imports it.
        package var symbol: String
        /// `gemm`, `gemv`, `syrk` or `dot`.
        package var routine: String
        /// `float64` or `float32`.
        package var dtype: String
        package var integerBits: Int
        /// The function in the BLAS library.
        package var address: UnsafeMutableRawPointer
        var index: UInt32
        var slot: ModuleSlots.Slot
    }

    package let kernels: [Kernel]

    /// Looks for the slots; nothing is changed yet.
    ///
    /// `kernels` is empty for a NumPy without CBLAS, or with a BLAS linked into it statically.
    package init(_ numpy: borrowing NumPy) throws(ProbeError) {
        kernels = try ModuleSlots(of: numpy).slots.compactMap { KernelProbe.kernel($0, in: numpy) }
    }

    private static func kernel(_ slot: ModuleSlots.Slot, in numpy: borrowing NumPy) -> Kernel? {
        guard let symbol = BLASSymbol(slot.name) else { return nil }
        let index = (0..<UInt32(PROBE_KERNELS)).first { index in
            let kernel = unsafe probe_kernel(index)
            return unsafe kernel.letter == CChar(symbol.letter.asciiValue ?? 0)
                && kernel.integer_bits == symbol.integerBits
                && String(cString: kernel.routine) == symbol.routine.rawValue
        }
        guard let index, let address = unsafe slot.function(in: numpy) else { return nil }
        return unsafe Kernel(
            symbol: slot.name, routine: symbol.routine.rawValue, dtype: symbol.letter == "d" ? "float64" : "float32",
            integerBits: symbol.integerBits, address: address, index: index, slot: slot)
    }

    /// The general matrix product of `dtype`, which np.dot calls for two matrices.
    package func gemm(_ dtype: String) -> Kernel? {
        kernels.first { $0.routine == "gemm" && $0.dtype == dtype }
    }

    /// The product of a matrix and a vector, which np.dot calls for a matrix of one row or column too.
    package func gemv(_ dtype: String) -> Kernel? {
        kernels.first { $0.routine == "gemv" && $0.dtype == dtype }
    }

    /// Which kernel a record has seen last.
    package func kernel(of record: CallRecord) -> Kernel? {
        record.kernelCalls == 0 ? nil : kernels.first { $0.index == record.kernelIndex }
    }

    package func arm() throws(ProbeError) {
        for kernel in kernels {
            // SAFETY: the stub of this index has the kernel's own signature, and knows the original before it can be
            // reached.
            unsafe probe_kernel_set_original(kernel.index, kernel.address)
            try unsafe write(probe_kernel(kernel.index).stub, to: kernel)
        }
    }

    package func disarm() throws(ProbeError) {
        for kernel in kernels { try unsafe write(kernel.address, to: kernel) }
    }

    private func write(_ address: UnsafeMutableRawPointer, to kernel: Kernel) throws(ProbeError) {
        // SAFETY: the slot belongs to a module that is never unloaded.
        guard unsafe probe_slot_write(kernel.slot.place, address) else {
            throw .refused(what: "swapping NumPy's slot for \(kernel.symbol)", reason: lastSystemError())
        }
    }

    deinit {
        // SAFETY: as in `write`. A slot that cannot be restored keeps a stub that passes calls on.
        for kernel in kernels { _ = unsafe probe_slot_write(kernel.slot.place, kernel.address) }
    }
}
