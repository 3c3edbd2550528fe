internal import Findings

extension Profile {
    /// A place's own share of the block's time by whose it was, without intervals.
    public struct Parts: Sendable, Equatable {
        public var interpreter: Double
        public var runtime: Double
        public var `extension`: Double
        public var kernel: Double
        public var system: Double
        public var waiting: Double

        init(_ split: TimeSplit<Double>) {
            interpreter = split.interpreter
            runtime = split.runtime
            self.extension = split.extension
            kernel = split.kernel
            system = split.system
            waiting = split.waiting
        }
    }
}
