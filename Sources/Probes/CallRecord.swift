internal import ProbeStubs

/// What the probes saw of one call, in ticks of the clock.
@safe
package struct CallRecord {
    // SAFETY: of the record's addresses, none is ever followed: they are compared, and only that.
    let raw: ProbeRecord

    /// NumPy's allocations for array data.
    package var allocations: Int { unsafe Int(raw.allocations) }

    /// Pairs of clock readings by the stubs.
    package var pairs: Int {
        let entries = unsafe (raw.function_in > 0 ? 1 : 0) + (raw.callee_in > 0 ? 1 : 0)
        return entries + kernelCalls + allocationPairs
    }

    /// Pairs around the memory handler and around clearing.
    package var allocationPairs: Int { unsafe Int(raw.timed_allocations) + Int(raw.timed_clears) }

    /// Whether an allocation was timed that is too small to be timed in every call.
    package var sampledMemory: Bool { unsafe raw.sampled_memory }

    package var kernelCalls: Int { unsafe Int(raw.kernel_calls) }
    var kernelIndex: UInt32 { unsafe raw.kernel }

    /// Host to host.
    package var total: Int64 { unsafe Int64(bitPattern: raw.host_out &- raw.host_in) }

    /// The host's side of the call: before Python's function is entered and after it has returned.
    package var bridge: Int64 {
        unsafe Int64(bitPattern: (raw.function_in &- raw.host_in) &+ (raw.host_out &- raw.function_out))
    }

    /// Bytecode: inside Python's function, outside NumPy's C.
    package var interpreter: Int64 {
        unsafe Int64(bitPattern: (raw.callee_in &- raw.function_in) &+ (raw.function_out &- raw.callee_out))
    }

    /// NumPy's C up to the kernel, allocation apart; all of NumPy's C where no kernel was reached.
    package var dispatch: Int64 {
        let end = unsafe raw.kernel_calls == 0 ? raw.callee_out : raw.kernel_in
        return unsafe Int64(bitPattern: end &- raw.callee_in) - allocate
    }

    /// The memory handler, and the clearing of the result.
    package var allocate: Int64 { unsafe Int64(bitPattern: raw.allocate_ticks &+ raw.clear_ticks) }

    package var kernel: Int64 { unsafe Int64(bitPattern: raw.kernel_ticks) }

    /// NumPy's C after the first entry of the kernel, the kernel apart.
    package var afterKernel: Int64 {
        unsafe raw.kernel_calls == 0 ? 0 : Int64(bitPattern: raw.callee_out &- raw.kernel_in) - kernel
    }

    /// Whether the last BLAS call got exactly these operands, at these addresses.
    package func operandsWere(_ a: UnsafeRawPointer?, _ b: UnsafeRawPointer?) -> Bool {
        unsafe raw.kernel_calls > 0 && raw.a == a && raw.b == b
    }
}
