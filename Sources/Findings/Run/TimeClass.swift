/// Whose a moment of a program's time is, in the order in which pictures stack them: glue first.
package enum TimeClass: String, Codable, CaseIterable, Sendable {
    /// Bytecode: the loop that evaluates it.
    case interpreter
    /// The rest of the Python runtime, and the C library on its behalf: allocation, dictionaries, imports, garbage.
    case runtime
    /// An extension module's own machine code, with what it calls of other libraries.
    case `extension`
    /// A library of compute kernels, such as BLAS, LAPACK or FFT.
    case kernel
    /// In the operating system, at work.
    case system
    /// No thread ran: sleeping, or blocked in a system call.
    case waiting

    /// What a rewrite without Python would leave out.
    package static let glue: [TimeClass] = [.interpreter, .runtime]
    /// What it would keep.
    package static let compute: [TimeClass] = [.extension, .kernel]
}
