/// What a thread does at one moment, by whose code it executes.
package enum Activity: Int, CaseIterable, Sendable {
    /// The eval loop itself: bytecode.
    case interpreter
    /// Python's own C besides: objects, memory, dictionaries, imports, the collector; and the C library on its behalf.
    case runtime
    /// An extension module's C, and what that calls.
    case `extension`
    /// What is known to do nothing but compute: BLAS, LAPACK and FFT, and NumPy's loops over elements.
    case kernel
    /// In a system call, and running.
    case system
    /// In a system call, and not running.
    case waiting
}
