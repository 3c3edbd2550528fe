internal import CPython
internal import Glibc

/// A whole program that this process runs as a Python's own executable would: `python train.py --epochs 1`.
///
/// The words' meaning, the environment's, signal handlers, the finalisation and the exit status are all Python's. There
/// is no `Interpreter` besides.
package struct PythonProgram {
    /// Words as the executable gets them, itself the first, each with its final zero. Bytes, since they need not be text.
    private let words: [[CChar]]

    /// Loads the executable's library into this process.
    package init(executable: [CChar], library: String, version: String, words: [[CChar]]) throws(PythonError) {
        let name = String(decoding: executable.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        try PythonInstallation.load(library, of: name, version: version)
        self.words = [executable] + words
    }

    /// Runs the program to its end, on the process's main thread, and gives its exit status.
    ///
    /// `ready` runs once, with the GIL held, when Python has started and nothing of the program has run. Where Python
    /// does not start, or shows its version or a bad option, this process ends here as the executable would.
    package func run(ready: () -> Void) -> Int32 {
        // Never freed: the program may leave by exec or exit, with other threads still looking at them.
        var copies: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        return withoutActuallyEscaping(ready) { ready in
            var ready = ready
            // SAFETY: the context is the closure, which outlives the call; it is called during it alone.
            return unsafe withUnsafeMutablePointer(to: &ready) { context in
                let call: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
                    unsafe context?.assumingMemoryBound(to: (() -> Void).self).pointee()
                }
                return unsafe cpython_run_program(Int32(copies.count), &copies, call, context)
            }
        }
    }
}
