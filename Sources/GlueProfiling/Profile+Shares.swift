internal import Findings

extension Profile {
    /// Whose a block's time is.
    public struct Shares: Sendable, Equatable {
        /// The loop that evaluates bytecode. Glue.
        public var interpreter: Share
        /// The rest of Python: objects, dictionaries, imports, garbage; and EmbeddedPython's own code between Swift and
        /// Python, where it was not inlined into the caller's. Glue.
        public var runtime: Share
        /// Native code of extension modules, and the Swift program's own, with what they call.
        public var `extension`: Share
        /// The same in a library of compute kernels, such as BLAS or FFT.
        public var kernel: Share
        /// In the operating system, at work.
        public var system: Share
        /// None of the block's threads ran.
        public var waiting: Share

        init(_ split: TimeSplit<Estimate>) {
            interpreter = Share(split.interpreter)
            runtime = Share(split.runtime)
            self.extension = Share(split.extension)
            kernel = Share(split.kernel)
            system = Share(split.system)
            waiting = Share(split.waiting)
        }
    }
}
