internal import Findings

extension Profile {
    /// What the profiling took of the block's time, and beside it.
    public struct Cost: Sendable, Equatable {
        /// The share of the block's time in the signal handler. The ways into it and back come on top, and are one to ten
        /// times as much.
        public var handler: Double
        /// Processor time of the thread that watched, which may have run beside the block.
        public var watcher: Duration

        init(_ instrument: RunInstrument) {
            handler = instrument.costShare
            watcher = .seconds(instrument.watcherSeconds ?? 0)
        }
    }
}
